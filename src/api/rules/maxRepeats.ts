import { Kind, type SelectionNode, type ValidationRule } from 'graphql';
import { refusal } from '../refusal.js';

/** What two selections of one set must have in common to be a repetition. */
const keyOf = (selection: SelectionNode): string | undefined => {
  if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value;
  return selection.kind === Kind.FRAGMENT_SPREAD ? `...${selection.name.value}` : undefined;
};

/** The same again answers nothing more, and graphql-js compares each with each. */
export const maxRepeats =
  (limit: number): ValidationRule =>
  (context) => {
    let repeats = 0;
    return {
      SelectionSet({ selections }) {
        const keys = selections.map(keyOf).filter((key) => key !== undefined);
        repeats += keys.length - new Set(keys).size;
      },
      Document: {
        leave() {
          if (repeats > limit)
            context.reportError(
              refusal('OPERATION_REJECTED', `A document selects a field again at most ${limit} times.`),
            );
        },
      },
    };
  };
