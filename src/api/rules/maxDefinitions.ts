import type { ValidationRule } from 'graphql';
import { refusal } from '../refusal.js';

/** Operations and fragments; one of the operations runs, and all are checked. */
export const maxDefinitions =
  (limit: number): ValidationRule =>
  (context) => ({
    Document({ definitions }) {
      if (definitions.length > limit)
        context.reportError(refusal('OPERATION_REJECTED', `A document has at most ${limit} operations and fragments.`));
    },
  });
