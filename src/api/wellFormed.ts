import { GraphQLError, type ValidationRule } from 'graphql';
import { refusal } from './refusal.js';

const MESSAGE = 'Text may hold neither null characters nor lone surrogates.';
const isWellFormed = (text: string) => text.isWellFormed() && !text.includes('\0');

/** Refuses string literals that PostgreSQL and UTF-8 cannot hold, before anything runs. */
export const WellFormedLiterals: ValidationRule = (context) => ({
  StringValue(node) {
    if (!isWellFormed(node.value)) context.reportError(new GraphQLError(MESSAGE, { nodes: node }));
  },
});

/** The same for variables, at any depth, keys included. Throws `GraphQLError` BAD_USER_INPUT. */
export function assertWellFormed(value: unknown): void {
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw refusal('BAD_USER_INPUT', MESSAGE);
  } else if (Array.isArray(value)) {
    for (const item of value) assertWellFormed(item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      assertWellFormed(key);
      assertWellFormed(item);
    }
  }
}
