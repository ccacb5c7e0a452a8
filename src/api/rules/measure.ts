import {
  type FragmentSpreadNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { refusal } from '../refusal.js';

/** What a selection counts: `below` is the measure of what it selects, 0 where it selects nothing. */
export type Measure = {
  readonly of: (selection: SelectionNode, below: number) => number;
  readonly join: (one: number, other: number) => number;
};

/**
 * Measures selection sets. A fragment is measured once and counts wherever it is spread, so the work is linear in the
 * document whatever its fragments do; one that spreads itself, which graphql-js refuses, counts nothing within itself.
 */
export function measuring({ of, join }: Measure, context: ValidationContext): (set: SelectionSetNode) => number {
  const fragments = new Map<string, number>();
  const ofSet = (set: SelectionSetNode): number => {
    let sum = 0;
    for (const selection of set.selections) sum = join(sum, of(selection, below(selection)));
    return sum;
  };
  const below = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection);
    return selection.selectionSet ? ofSet(selection.selectionSet) : 0;
  };
  const ofFragment = ({ name }: FragmentSpreadNode): number => {
    const known = fragments.get(name.value);
    if (known !== undefined) return known;
    fragments.set(name.value, 0);
    const fragment = context.getFragment(name.value);
    const measured = fragment ? ofSet(fragment.selectionSet) : 0;
    fragments.set(name.value, measured);
    return measured;
  };
  return ofSet;
}

/** The sum of what the selections count by themselves. */
export const summing = (own: (selection: SelectionNode) => number): Measure => ({
  of: (selection, below) => own(selection) + below,
  join: (one, other) => one + other,
});

/** A rule that refuses each operation whose measure exceeds a limit, with a sentence that names both. */
export const atMost =
  (
    limit: number,
    what: string,
    measure: Measure,
    beside: (operation: OperationDefinitionNode) => number = () => 0,
  ): ValidationRule =>
  (context) => {
    const ofSet = measuring(measure, context);
    return {
      OperationDefinition(operation) {
        if (beside(operation) + ofSet(operation.selectionSet) > limit)
          context.reportError(refusal('OPERATION_REJECTED', `An operation has at most ${limit} ${what}.`));
      },
    };
  };
