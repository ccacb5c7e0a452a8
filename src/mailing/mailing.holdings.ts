import { sql } from 'kysely';
import { type Holding, through, type Whose } from '../read/holding.js';
import { MailingConsent } from './mailingConsent.entity.js';
import { Recipient } from './recipient.entity.js';
import { Subscription } from './subscription.entity.js';
import { Suppression } from './suppression.entity.js';

const IS_WRITTEN_TO = `exists (select from subscription s where s.recipient_id = t.id)
  or exists (select from mailing_consent c where c.recipient_id = t.id)
  or exists (select from newsletter_message m where m.recipient_id = t.id)`;

/** Of her subscriptions, a column that leads elsewhere; what an address was to somebody before her is not hers to read. */
const ofHerSubscriptions =
  (column: string, of: 'consent_id' | 'recipient_id'): Whose =>
  (person) =>
    sql`t.${sql.ref(column)} in (select s.${sql.ref(of)} from subscription s join consumer_user u on u.id = s.consumer_user_id
      where u.person_id = ${person}::uuid)`;

/** What was given or sent under a consent that a subscription of hers stands on. */
export const underHerConsents = (column: string): Whose => ofHerSubscriptions(column, 'consent_id');

/** A consent is proven under a key of its own, which ends by its own rule; that an address said no outlives whoever it was (CASL 11, 13). */
export const mailingHoldings: readonly Holding[] = [
  {
    entity: Subscription,
    whose: through('consumer_user_id', 'consumer_user'),
    erasure: 'DELETE',
    sealed: { contact: { group: 'contact' } },
    ends: { rule: 'SUBSCRIPTION', since: 't.ended_at' },
  },
  {
    entity: MailingConsent,
    whose: undefined,
    erasure: 'KEEP',
    ends: {
      rule: 'CONSENT_PROOF',
      since: 'coalesce(t.last_message_at, t.withdrawn_at, t.given_at)',
      unless: `exists (select from subscription s where s.consent_id = t.id)
        or exists (select from newsletter_message m where m.consent_id = t.id)`,
      keyOf: 'id',
    },
    access: { rows: underHerConsents('id'), sealed: { statement: { group: 'statement' } }, keyOf: 'id' },
  },
  {
    entity: Suppression,
    whose: undefined,
    erasure: 'KEEP',
    ends: {
      rule: 'SUPPRESSION',
      since: 'coalesce(t.lifted_at, t.at)',
      unless: `exists (select from recipient r where r.id = t.recipient_id and (${IS_WRITTEN_TO.replaceAll('t.id', 'r.id')}))`,
    },
    access: { rows: ofHerSubscriptions('recipient_id', 'recipient_id') },
  },
  {
    entity: Recipient,
    whose: undefined,
    erasure: 'KEEP',
    ends: {
      rule: 'SUPPRESSION',
      since: 't.created_at',
      unless: `${IS_WRITTEN_TO} or exists (select from suppression s where s.recipient_id = t.id)`,
    },
    access: { rows: ofHerSubscriptions('id', 'recipient_id') },
  },
];
