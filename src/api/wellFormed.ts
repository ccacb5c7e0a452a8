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
  // A list of what is left instead of recursion: 100 kB of JSON can be nested deeper than the stack.
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && !isWellFormed(next)) throw refusal('BAD_USER_INPUT', MESSAGE);
    if (typeof next === 'object' && next !== null) for (const entry of Object.entries(next)) left.push(...entry);
  }
}
