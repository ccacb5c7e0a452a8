import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';

/** Where the audit chain ends, and where it begins since its oldest entries were let go. One row; whoever appends holds it. */
export const AuditHead = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: {
    isKnown: p.boolean().primary().default(true).comment(internal),
    /** Which chain it is: its first hash is made of it. */
    chain: p.uuid().comment(internal),
    no: p.bigint('number').comment(internal),
    hash: p.blob().comment(internal),
    cutNo: p.bigint('number').nullable().comment(internal),
    cutHash: p.blob().nullable().comment(internal),
    /** Ed25519, as base64url: that it was the service that let them go. */
    cutSignature: p.text().nullable().comment(internal),
    /** How many checkpoints there are outside: fewer have been lost. */
    checkpoints: p.integer().default(0).comment(internal),
  },
  checks: [
    { name: 'audit_head_is_one', expression: '"is_known"' },
    {
      name: 'audit_head_cut_is_signed',
      expression: '(("cut_no" is null) = ("cut_signature" is null)) and (("cut_no" is null) = ("cut_hash" is null))',
    },
  ],
});
