import { Kind, type SelectionNode, type ValidationRule } from 'graphql';
import { refusal } from '../refusal.js';
import { atMost, type Measure, measuring } from './measure.js';

const isIntrospection = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && (selection.name.value === '__schema' || selection.name.value === '__type');

const deepest = (of: Measure['of']): Measure => ({ of, join: Math.max });
const level = (selection: SelectionNode, below: number) => (selection.kind === Kind.FIELD ? below + 1 : below);

/** Fields within fields; a fragment is no level. What is below `__schema` and `__type` has {@link maxIntrospectionDepth}. */
export const maxDepth = (limit: number): ValidationRule =>
  atMost(
    limit,
    'levels of fields',
    deepest((selection, below) => level(selection, isIntrospection(selection) ? 0 : below)),
  );

/** Introspection spells out types of types of types, so it is deeper than any question about data. */
export const maxIntrospectionDepth =
  (limit: number): ValidationRule =>
  (context) => {
    const depthOf = measuring(deepest(level), context);
    return {
      Field(field) {
        if (isIntrospection(field) && field.selectionSet && depthOf(field.selectionSet) >= limit)
          context.reportError(refusal('OPERATION_REJECTED', `Introspection has at most ${limit} levels of fields.`));
      },
    };
  };
