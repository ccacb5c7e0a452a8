import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { SCOPE_NAMES } from '../privacy/scopes.js';

const security = personal({ category: 'SECURITY', purpose: 'SERVICE', retention: 'SESSION' });

/** What the authorization server keeps: tokens, codes, interactions. None of them by its value, only by its hash. */
export const OauthRecord = defineEntity({
  name: 'OauthRecord',
  tableName: 'oauth_record',
  properties: {
    /** SHA-256 of what it is and of its value. */
    key: p.blob().primary().comment(internal),
    /** By this the ledger names the token that was used. */
    id: p.uuid().unique().comment(internal),
    model: p.text().comment(internal),
    /** SHA-256 of the number that a session bears beside its value. */
    uidHash: p.blob().nullable().comment(internal),
    /** Who is signed in by it, or whom it stands for: what is doubtful of hers ends as one. */
    person: p.uuid().fieldName('person_id').nullable().comment(security),
    partner: p.uuid().fieldName('partner_id').nullable().comment(internal),
    delegation: p.uuid().fieldName('delegation_id').nullable().comment(internal),
    scopes: p
      .enum([...SCOPE_NAMES])
      .array()
      .nullable()
      .comment(internal),
    /** Sealed under a key of the service. */
    payload: p.blob().comment(security),
    expiresAt: p.datetime().comment(internal),
    consumedAt: p.datetime().nullable().comment(internal),
  },
  indexes: [
    { properties: ['person'] },
    { properties: ['delegation'] },
    { properties: ['expiresAt'] },
    { properties: ['uidHash'] },
  ],
});
