import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';

/** What was disposed of, counted by table (§12): that it happened, of nobody. Appended, never changed. */
export const DisposalRecord = defineEntity({
  name: 'DisposalRecord',
  tableName: 'disposal_record',
  properties: {
    id: p.uuid().primary().comment(internal),
    ground: p.enum(['ERASURE', 'RETENTION'] as const).comment(internal),
    /** The erasure that it was part of. */
    erasure: p.uuid().nullable().comment(internal),
    /** The retention rule by which it was due. */
    rule: p.text().nullable().comment(internal),
    /** The table. */
    rowsOf: p.text().comment(internal),
    erased: p.integer().comment(internal),
    anonymised: p.integer().comment(internal),
    at: p.datetime().comment(internal),
  },
  indexes: [{ properties: ['erasure'] }],
  checks: [{ name: 'disposal_record_counts', expression: '"erased" >= 0 and "anonymised" >= 0' }],
});
