import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { StaffMember } from '../staff/index.js';
import { INVOICE, Invoice } from './invoice.entity.js';

const invoice = personal(INVOICE);

/** How money came. `CARD`: by the card that is kept, in the monthly run or by hand. */
export const PAYMENT_MEANS = ['CARD', 'TRANSFER', 'CHEQUE', 'CASH'] as const;
export type PaymentMeans = (typeof PAYMENT_MEANS)[number];

/** Why a payment is taken back. `RETURNED`: the bank did not honour it; `MISTAKE`: it should not have been recorded. */
export const REVERSAL_REASONS = ['RETURNED', 'MISTAKE'] as const;
export type ReversalReason = (typeof REVERSAL_REASONS)[number];

/** Money that came for an invoice, and whether it was taken back, as a cheque that bounces is. */
export const Payment = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  properties: {
    id: p.uuid().primary().comment(internal),
    invoice: () => p.manyToOne(Invoice).mapToPk().comment(invoice),
    means: p.enum([...PAYMENT_MEANS]).comment(invoice),
    /** Whole cents, CAD. */
    cents: p.integer().comment(invoice),
    receivedAt: p.datetime().comment(invoice),
    /** Who recorded it; nobody for a card. */
    staff: () => p.manyToOne(StaffMember).mapToPk().nullable().deleteRule('no action').comment(internal),
    /** The attempt of a card that took it: no attempt brings money twice. */
    attempt: p.uuid().nullable().unique().comment(invoice),
    reversedAt: p.datetime().nullable().comment(invoice),
    reversedFor: p
      .enum([...REVERSAL_REASONS])
      .nullable()
      .comment(invoice),
  },
  indexes: [{ properties: ['invoice'] }],
  checks: [
    { name: 'payment_is_money', expression: '"cents" > 0' },
    {
      name: 'payment_by_card_is_of_an_attempt',
      expression: `("means" = 'CARD') = ("attempt" is not null) and ("means" = 'CARD') = ("staff_id" is null)`,
    },
    { name: 'payment_is_reversed_for_a_reason', expression: '("reversed_for" is null) = ("reversed_at" is null)' },
    { name: 'payment_by_card_is_not_reversed_here', expression: `"means" <> 'CARD' or "reversed_at" is null` },
  ],
});
