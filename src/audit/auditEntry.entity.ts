import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { AUDIT_KINDS, type AuditKind } from './kinds.js';

/**
 * The audit chain (§10.2): who did what, and what was refused to whom among staff. Appended, never changed, each bound to the one before it by
 * its hash; the database chains it (migration 0042). `body` is canonical JSON without a personal value.
 */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.uuid().primary().comment(internal),
    /** From 1, without gaps. */
    no: p.bigint('number').unique().comment(internal),
    at: p.datetime().comment(internal),
    kind: p.enum(Object.keys(AUDIT_KINDS) as AuditKind[]).comment(internal),
    what: p.text().comment(internal),
    body: p.text().comment(internal),
    /** Sealed, each under the key of a person: whom it is about. The body holds the digest of it. */
    about: p
      .blob()
      .nullable()
      .comment(personal({ category: 'CASE', purpose: 'LEGAL', retention: 'AUDIT_CHAIN' })),
    previous: p.blob().comment(internal),
    hash: p.blob().comment(internal),
  },
});
