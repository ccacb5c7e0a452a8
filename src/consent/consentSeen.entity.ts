import { defineEntity, p } from '@mikro-orm/core';
import { internal, open, personal } from '../db/columns.js';
import { CONSENT } from './consentEvent.entity.js';

const proof = personal(CONSENT);

/** Consents as a person reads them, a view of the database (migration 0032): each event with the text that she was shown, and whether it stands. */
export const ConsentSeen = defineEntity({
  name: 'ConsentSeen',
  tableName: 'consent_seen',
  view: true,
  expression: 'table consent_seen',
  properties: {
    id: p.uuid().primary().comment(internal),
    /** In the order in which she said them, counted for each person by herself: a cursor tells nothing of what others say. */
    number: p.bigint().comment(internal),
    person: p.uuid().fieldName('person_id').comment(proof),
    at: p.datetime().comment(proof),
    receivedAt: p.datetime().nullable().comment(proof),
    expiresAt: p.datetime().nullable().comment(proof),
    purpose: p.text().comment(internal),
    kind: p.text().comment(internal),
    basis: p.text().comment(internal),
    method: p.text().comment(internal),
    language: p.text().comment(internal),
    purposeVersion: p.integer().comment(proof),
    policyVersion: p.text().nullable().comment(internal),
    evidence: p.text().nullable().comment(internal),
    text: p.text().comment(open),
    textHash: p.text().comment(open),
    stands: p.boolean().comment(proof),
  },
});
