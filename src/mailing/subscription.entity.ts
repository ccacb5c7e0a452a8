import { defineEntity, p } from '@mikro-orm/core';
import { ConsumerUser, KlussterOwner } from '../accounts/index.js';
import { internal, personal } from '../db/columns.js';
import { rowWall } from '../db/rowWalls.js';
import { Klusster } from '../klussters/index.js';
import { MailingConsent } from './mailingConsent.entity.js';
import { Recipient } from './recipient.entity.js';

/** What a subscription is, why it is held and how long. */
export const SUBSCRIPTION = { category: 'SUBSCRIPTION', purpose: 'MAILING', retention: 'SUBSCRIPTION' } as const;
const subscription = personal(SUBSCRIPTION);
const contact = personal({ category: 'CONTACT', purpose: 'MAILING', retention: 'SUBSCRIPTION' });

/** That a Consumer User is on the mailing list of a klusster. The row itself is the secret (§4.3). */
export const Subscription = defineEntity({
  name: 'Subscription',
  tableName: 'subscription',
  policies: [rowWall('consumer_user_id = ANY (seen_consumers())')],
  properties: {
    id: p.uuid().primary().comment(internal),
    consumerUser: () => p.manyToOne(ConsumerUser).mapToPk().comment(subscription),
    klusster: () => p.manyToOne(Klusster).mapToPk().comment(subscription),
    createdAt: p.datetime().comment(subscription),
    /** Where it is sent to; the address itself is sealed in `contact`. */
    recipient: () => p.manyToOne(Recipient).mapToPk().comment(subscription),
    /** The consent that it stands on now. What has none is sent nothing. */
    consent: () => p.manyToOne(MailingConsent).mapToPk().nullable().deleteRule('no action').comment(subscription),
    /** Sealed under the key of her person: `firstName`, `lastName`, `email`, as she gave them for this list. Never without a consent. */
    contact: p.blob().nullable().comment(contact),
    language: p.enum(['EN', 'FR'] as const).comment(subscription),
    /** For whom she was asked again, and when, after the klusster changed hands; nobody while her consent is for whoever runs it. */
    askedFor: () => p.manyToOne(KlussterOwner).mapToPk().nullable().deleteRule('no action').comment(subscription),
    askedAt: p.datetime().nullable().comment(subscription),
    /** When it was ended; after that it is there for nobody, and is forgotten 30 days later. */
    endedAt: p.datetime().nullable().comment(subscription),
  },
  uniques: [{ properties: ['consumerUser', 'klusster'] }],
  indexes: [{ properties: ['klusster', 'recipient'] }, { properties: ['recipient'] }],
});
