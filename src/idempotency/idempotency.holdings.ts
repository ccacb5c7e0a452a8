import type { Holding } from '../read/holding.js';
import { IdempotencyKey } from './idempotencyKey.entity.js';

/** Keyed hashes, of which nobody can tell whose they are. */
export const idempotencyHoldings: readonly Holding[] = [
  { entity: IdempotencyKey, whose: undefined, erasure: 'KEEP', ends: { rule: 'REPETITION', since: 't.created_at' } },
];
