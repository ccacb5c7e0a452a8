import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, open, personal } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';
import { Recipient } from './recipient.entity.js';

/** What a consent is, why it is held and how long. */
export const CONSENT = { category: 'CONSENT', purpose: 'LEGAL', retention: 'CONSENT_PROOF' } as const;
const proof = personal(CONSENT);

/**
 * One express consent to the mailing list of one klusster, and its end (CASL 10(1), 13). What it says is sealed under a key of its
 * own, whose holder is the id of this row: it survives the person, and ends with its own retention. Nothing but `lastMessageAt`,
 * `withdrawnAt` and `withdrawalMethod` is changed afterwards, each once or forward only.
 */
export const MailingConsent = defineEntity({
  name: 'MailingConsent',
  tableName: 'mailing_consent',
  properties: {
    id: p.uuid().primary().comment(internal),
    recipient: () => p.manyToOne(Recipient).mapToPk().comment(proof),
    klusster: () => p.manyToOne(Klusster).mapToPk().comment(proof),
    /** The principal: the Klusster Owner on whose behalf it was sought. It does not move when the klusster changes hands. */
    principal: () => p.manyToOne(KlussterOwner).mapToPk().comment(proof),
    /**
     * Sealed under the key of `id`: `email`, `firstName`, `lastName`, `text` (exactly what was shown), `textHash` (SHA-256, hex),
     * `principalName` (the business name as it was shown).
     */
    statement: p.blob().comment(proof),
    textVersion: p.integer().comment(open),
    language: p.enum(['EN', 'FR'] as const).comment(proof),
    /** How it was asked for and given. */
    method: p.enum(['FORM', 'API', 'TOWN'] as const).comment(proof),
    requestedAt: p.datetime().comment(proof),
    /** When the link in her mail was followed: until then it is no consent and not in this table. */
    givenAt: p.datetime().comment(proof),
    withdrawnAt: p.datetime().nullable().comment(proof),
    withdrawalMethod: p
      .enum(['LINK', 'ONE_CLICK', 'API', 'BOUNCE', 'COMPLAINT', 'STAFF'] as const)
      .nullable()
      .comment(proof),
    lastMessageAt: p.datetime().nullable().comment(proof),
  },
  indexes: [{ properties: ['recipient', 'klusster'] }],
  checks: [
    {
      name: 'mailing_consent_is_withdrawn_somehow',
      expression: '("withdrawn_at" is null) = ("withdrawal_method" is null)',
    },
  ],
});
