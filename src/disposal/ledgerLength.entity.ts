import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';

/** Which erasure ledger is that of this database, and how long it was at least: one row. A ledger that is shorter has lost somebody. */
export const LedgerLength = defineEntity({
  name: 'LedgerLength',
  tableName: 'erasure_ledger',
  properties: {
    isKnown: p.boolean().primary().default(true).comment(internal),
    ledger: p.uuid().comment(internal),
    length: p.integer().comment(internal),
  },
  checks: [{ name: 'erasure_ledger_is_one', expression: '"is_known"' }],
});
