import { Kind, type ValidationRule } from 'graphql';
import { atMost } from './measure.js';

/** Root fields, also those within fragments; what is below them does not count. */
export const maxRootFields = (limit: number): ValidationRule =>
  atMost(limit, 'root fields', {
    of: (selection, below) => (selection.kind === Kind.FIELD ? 1 : below),
    join: (one, other) => one + other,
  });
