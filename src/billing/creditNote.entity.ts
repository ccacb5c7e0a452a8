import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import { StaffMember } from '../staff/index.js';
import { INVOICE, Invoice } from './invoice.entity.js';

const invoice = personal(INVOICE);

/** Why it is not owed, as she reads it. `SERVICE`: what was paid for was not there; `MISTAKE`: it was charged wrongly; `GOODWILL`: we let it go. */
export const CREDIT_REASONS = ['SERVICE', 'MISTAKE', 'GOODWILL'] as const;
export type CreditReason = (typeof CREDIT_REASONS)[number];

/** That part of an invoice, or all of it, is not owed. All amounts are whole cents, CAD; never changed, never removed. */
export const CreditNote = defineEntity({
  name: 'CreditNote',
  tableName: 'credit_note',
  properties: {
    id: p.uuid().primary().comment(internal),
    invoice: () => p.manyToOne(Invoice).mapToPk().comment(invoice),
    /** In the order of issuing, without a gap; a series of its own. */
    number: p.integer().unique().comment(invoice),
    subtotalCents: p.integer().comment(invoice),
    taxCents: p.integer().comment(invoice),
    totalCents: p.integer().comment(invoice),
    reason: p.enum([...CREDIT_REASONS]).comment(invoice),
    staff: () => p.manyToOne(StaffMember).mapToPk().comment(internal),
    issuedAt: p.datetime().comment(invoice),
  },
  indexes: [{ properties: ['invoice'] }],
  checks: [
    { name: 'credit_note_is_a_sum', expression: '"subtotal_cents" + "tax_cents" = "total_cents"' },
    { name: 'credit_note_is_money', expression: '"total_cents" > 0 and "subtotal_cents" >= 0 and "tax_cents" >= 0' },
  ],
});
