import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode, errorEntry } from '../kernel/errors.js';

/** An error in our own words, which leave as they are. */
export class Refusal extends GraphQLError {}

/** A refusal of a whole operation before it runs, with the HTTP status that goes with its code (400 where it has none of its own). */
export const refusal = (
  code: ErrorCode,
  message: string = ERROR_CODES[code].message,
  extensions: object = {},
  more: readonly (readonly [name: string, value: string])[] = [],
): GraphQLError => {
  const { httpStatus: status = 400, retryAfter } = errorEntry(code);
  const retry = retryAfter === undefined ? [] : [['retry-after', String(retryAfter)] as const];
  const headers = new HeaderMap([...retry, ...more]);
  return new Refusal(message, { extensions: { ...extensions, code, http: { status, headers } } });
};
