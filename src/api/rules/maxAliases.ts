import { Kind, type ValidationRule } from 'graphql';
import { atMost, summing } from './measure.js';

/** Each alias is the same work once more, under another name; `__typename` is no exception. */
export const maxAliases = (limit: number): ValidationRule =>
  atMost(
    limit,
    'aliases',
    summing((selection) => (selection.kind === Kind.FIELD && selection.alias ? 1 : 0)),
  );
