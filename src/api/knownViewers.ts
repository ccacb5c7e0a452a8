import { LRUCache } from 'lru-cache';
import type { Known } from '../accounts/index.js';
import { entriesAtMost } from '../kernel/entriesAtMost.js';

/** How long a viewer is remembered after she was looked up, in milliseconds; nothing rests on it but speed. */
const REMEMBERED_MS = 60_000;
const REMEMBERED_AT_MOST = entriesAtMost(10_000);
/** How exactly that is kept: the clock is not read for each request. */
const CLOCK_MS = 100;

/**
 * Who held a token when it was last looked up, by the hash of the token. Only ever an assumption to plan with: the statement
 * that reads for her asks again, and no answer leaves that rests on what has changed since.
 */
export type KnownViewers = {
  get(key: string): Known | undefined;
  set(key: string, known: Known): unknown;
  delete(key: string): unknown;
};

export const knownViewers = (): KnownViewers =>
  new LRUCache({ ...REMEMBERED_AT_MOST, ttl: REMEMBERED_MS, ttlResolution: CLOCK_MS, ttlAutopurge: true });

/** The key of a token's hash. */
export const keyOf = (hash: Buffer): string => hash.toString('latin1');
