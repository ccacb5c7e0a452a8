import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { Invoice } from '../billing/index.js';
import { internal, personal } from '../db/columns.js';
import { DECLINE_REASONS } from '../kernel/cardGateway.js';
import { Person } from '../people/index.js';
import { CHARGE_KINDS } from './chargeKind.js';
import { CHARGE_STATES } from './chargeState.js';

/** What an attempt is, why it is held and how long. */
export const CARD_USE = { category: 'INVOICE', purpose: 'BILLING', retention: 'TAX_RECORD' } as const;
const used = personal(CARD_USE);

/**
 * One processing of the card of a Klusster Owner (§4.2), for one invoice, of what is due of it: by the monthly run in a month at most one, and by
 * hand as often as she says so, one after the other. It is on record before the gateway hears of it, and is never removed. Its id is the key by
 * which the gateway knows a call again.
 */
export const ChargeAttempt = defineEntity({
  name: 'ChargeAttempt',
  tableName: 'charge_attempt',
  properties: {
    id: p.uuid().primary().comment(internal),
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(used),
    person: () => p.manyToOne(Person).mapToPk().comment(used),
    kind: p.enum([...CHARGE_KINDS]).comment(used),
    /** Her word for this payment, a `consent_event`, where it is by hand: no word pays twice. Kept longer than the event, so no reference. */
    consent: p.bigint().nullable().unique().comment(internal),
    /** The first day of the month in which the card is processed, on the clock of its owner; not the month that the invoice is for. */
    billingMonth: p.date().comment(used),
    invoice: () => p.manyToOne(Invoice).mapToPk().comment(used),
    /** Whole cents, CAD. */
    cents: p.integer().comment(used),
    /** By which the gateway knows it; null until it has said so. */
    paymentId: p.text().nullable().unique().comment(internal),
    state: p.enum([...CHARGE_STATES]).comment(used),
    /** Why the card was declined, as far as its owner may be told. */
    reason: p
      .enum([...DECLINE_REASONS])
      .nullable()
      .comment(used),
    createdAt: p.datetime().comment(used),
    /** When somebody took it in hand last: others leave it alone for a while. Null until somebody does. */
    takenAt: p.datetime().nullable().comment(internal),
    endedAt: p.datetime().nullable().comment(used),
  },
  indexes: [{ properties: ['owner'] }, { properties: ['invoice'] }],
  checks: [
    { name: 'charge_attempt_is_money', expression: '"cents" >= 50' },
    { name: 'charge_attempt_by_hand_is_her_word', expression: `("kind" = 'BY_HAND') = ("consent" is not null)` },
    { name: 'charge_attempt_is_of_a_month', expression: 'extract(day from "billing_month") = 1' },
    {
      name: 'charge_attempt_is_known_before_it_is_made',
      expression: `case "state" when 'CHOSEN' then "payment_id" is null when 'NEVER_MADE' then true else "payment_id" is not null end`,
    },
    {
      name: 'charge_attempt_ends_once',
      expression: `("state" in ('CHOSEN', 'CREATED', 'CONFIRMING')) = ("ended_at" is null)`,
    },
    { name: 'charge_attempt_is_declined_for_a_reason', expression: `("state" = 'DECLINED') = ("reason" is not null)` },
  ],
});
