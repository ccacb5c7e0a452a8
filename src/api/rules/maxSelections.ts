import type { ValidationRule } from 'graphql';
import { atMost, summing } from './measure.js';

/**
 * Apollo's `maxRecursiveSelections` counts the same, but moves all other rules into a second pass without a limit of errors
 * (Apollo Server 5.5.1, `laterValidationRules`), and refuses in words that are not ours.
 */
export const maxSelections = (limit: number): ValidationRule =>
  atMost(
    limit,
    'fields and fragments, counted wherever they are spread',
    summing(() => 1),
  );
