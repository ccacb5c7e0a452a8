import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { MailingConsent, Recipient } from '../mailing/index.js';
import { Newsletter } from '../newsletters/index.js';

const proof = personal({ category: 'MESSAGE', purpose: 'LEGAL', retention: 'CONSENT_PROOF' });

/**
 * Where a message stands. `HELD`: the gate found no standing consent, or a suppression, when it was to leave. `UNCERTAIN`: it was
 * handed over and nobody can say whether it arrived; it is not sent again by itself. `DROPPED`: its newsletter was cancelled, or its
 * person erased, before it left.
 */
export const NEWSLETTER_MESSAGE_STATES = [
  'QUEUED',
  'SENDING',
  'SENT',
  'FAILED',
  'UNCERTAIN',
  'HELD',
  'DROPPED',
] as const;
export type NewsletterMessageState = (typeof NEWSLETTER_MESSAGE_STATES)[number];

/** The record of one newsletter to one recipient: there is one at most, whoever dispatches and however often (CASL 13). */
export const NewsletterMessage = defineEntity({
  name: 'NewsletterMessage',
  tableName: 'newsletter_message',
  properties: {
    id: p.uuid().primary().comment(internal),
    newsletter: () => p.manyToOne(Newsletter).mapToPk().comment(proof),
    recipient: () => p.manyToOne(Recipient).mapToPk().comment(proof),
    /** The consent that it was sent under; its key seals `proof`. */
    consent: () => p.manyToOne(MailingConsent).mapToPk().comment(proof),
    state: p
      .enum([...NEWSLETTER_MESSAGE_STATES])
      .default('QUEUED')
      .comment(internal),
    attempts: p.smallint().default(0).comment(internal),
    /** Not to be tried before. */
    dueAt: p.datetime().comment(internal),
    /** When it was begun to be sent last: consent and suppression were looked at in that statement. */
    begunAt: p.datetime().nullable().comment(proof),
    endedAt: p.datetime().nullable().comment(proof),
    /** Sealed under the key of the consent, once it was begun: the gate's decision, the hash of the whole message, its Message-ID. */
    proof: p.blob().nullable().comment(proof),
  },
  uniques: [{ properties: ['newsletter', 'recipient'] }],
  indexes: [
    { properties: ['newsletter', 'state', 'dueAt'] },
    { properties: ['recipient', 'state'] },
    { properties: ['consent'] },
  ],
});
