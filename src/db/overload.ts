import { type ErrorCode, KlussterError } from '../kernel/errors.js';
import type { Database } from './database.js';

/** How much a pool has to do; what operators watch. */
export type Load = { readonly running: number; readonly waiting: number };

/** How pg and its pool speak of time that ran out; neither gives these a code. */
const SPOKEN: ReadonlyMap<string, ErrorCode> = new Map([
  ['timeout exceeded when trying to connect', 'OVERLOADED'],
  ['Query read timeout', 'TIMED_OUT'],
]);

/** PostgreSQL's codes (appendix A): query_canceled, which is what `statement_timeout` does; too_many_connections. */
const SQLSTATES: ReadonlyMap<unknown, ErrorCode> = new Map([
  ['57014', 'TIMED_OUT'],
  ['53300', 'OVERLOADED'],
]);

/** The code of an error that says only that there was no time or no room, whichever library threw it; undefined for any other. */
export function overloadCode(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const state = (error as { code?: unknown }).code;
  return SQLSTATES.get(state) ?? SPOKEN.get(error.message);
}

/**
 * A database that takes so many statements at a time and turns the next away with `KlussterError` OVERLOADED: a queue
 * without an end keeps everybody waiting and answers nobody.
 */
export function bounded(database: Database, running: number, waiting: number): Database & { readonly load: Load } {
  let taken = 0;
  return {
    get load() {
      return { running: Math.min(taken, running), waiting: Math.max(0, taken - running) };
    },
    async query(text, values, name) {
      if (taken >= running + waiting) throw new KlussterError('OVERLOADED');
      taken += 1;
      try {
        return await database.query(text, values, name);
      } finally {
        taken -= 1;
      }
    },
  };
}
