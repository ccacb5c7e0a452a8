import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { Person } from '../people/index.js';
import { Purpose } from './purpose.entity.js';

/** What a consent event is, why it is held and how long. */
export const CONSENT = { category: 'CONSENT', purpose: 'LEGAL', retention: 'CONSENT_PROOF' } as const;
const proof = personal(CONSENT);

export const CONSENT_KINDS = ['GIVEN', 'REFUSED', 'WITHDRAWN'] as const;
export const CONSENT_BASES = ['EXPRESS', 'IMPLIED'] as const;
export const CONSENT_METHODS = ['FORM', 'API', 'MAIL', 'TOWN'] as const;
/** What an event is known by: the session it was said in, the registration that became the person, the case of staff who had it by mail. */
export const CONSENT_EVIDENCE = ['SESSION', 'REGISTRATION', 'CASE'] as const;

/** One consent given or withdrawn, for one purpose (§6, §7). Appended, never changed: the database refuses it. */
export const ConsentEvent = defineEntity({
  name: 'ConsentEvent',
  tableName: 'consent_event',
  properties: {
    id: p.bigint().primary().autoincrement().comment(internal),
    person: () => p.manyToOne(Person).mapToPk().comment(proof),
    purpose: () => p.manyToOne(Purpose).mapToPk().comment(proof),
    /** `REFUSED` is a no to the first question; `WITHDRAWN` takes a yes back. */
    kind: p.enum(CONSENT_KINDS).comment(proof),
    basis: p.enum(CONSENT_BASES).comment(proof),
    /** When one that is implied ends by itself; one that is express does not. */
    expiresAt: p.datetime().nullable().comment(proof),
    method: p.enum(CONSENT_METHODS).comment(proof),
    language: p.enum(['EN', 'FR'] as const).comment(proof),
    /** With the purpose it names the text that was shown, and its hash: a row of `purpose_version` (migration 0032). */
    purposeVersion: p.integer().comment(proof),
    /** Version of the policy that was shown with the question; none where nobody was shown one. */
    policyVersion: p.text().nullable().comment(internal),
    evidenceKind: p.enum(CONSENT_EVIDENCE).nullable().comment(internal),
    evidence: p.uuid().nullable().comment(proof),
    /** When a letter came in that staff put on record: it counts from when it is on record (§7.2), and this says how long that took. */
    receivedAt: p.datetime().nullable().comment(proof),
    at: p.datetime().comment(proof),
  },
  indexes: [{ properties: ['person', 'purpose', 'id'] }],
  checks: [
    { name: 'consent_event_expires_if_implied', expression: `"expires_at" is null or "basis" = 'IMPLIED'` },
    { name: 'consent_event_evidence_is_whole', expression: `("evidence_kind" is null) = ("evidence" is null)` },
  ],
});
