import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, open, personal } from '../db/columns.js';
import { PROVINCE_CODES } from '../kernel/provinces.js';
import type { Seller } from '../kernel/seller.js';
import { Klusster } from '../klussters/index.js';
import { Person } from '../people/index.js';
import { INVOICE_STATES } from './invoiceLife.js';
import { TAXES } from './taxes.js';

/** What an invoice is, why it is held and how long. */
export const INVOICE = { category: 'INVOICE', purpose: 'BILLING', retention: 'TAX_RECORD' } as const;
const invoice = personal(INVOICE);

/**
 * What a Klusster Owner owes for the klussters that were open for her in one month (§4.2). All amounts are whole cents, CAD. Once it is issued,
 * nothing of it changes but its state and what was paid and credited, and it is never removed: the database sees to both.
 */
export const Invoice = defineEntity({
  name: 'Invoice',
  tableName: 'invoice',
  properties: {
    id: p.uuid().primary().comment(internal),
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(invoice),
    person: () => p.manyToOne(Person).mapToPk().comment(invoice),
    /** The first day of its month. */
    month: p.date().comment(invoice),
    /** In the order of issuing, without a gap; null while it is a draft. */
    number: p.integer().nullable().unique().comment(invoice),
    state: p.enum([...INVOICE_STATES]).comment(invoice),
    /** Sealed: `name` and `address`, as it was issued to. Null where her key was destroyed before. */
    billing: p.blob().nullable().comment(invoice),
    /** Who issued it, as it was then; a business, and in the clear. */
    seller: p.json<Seller>().comment(open),
    /** By which it is taxed. */
    province: p.enum(PROVINCE_CODES).comment(invoice),
    /** What one klusster costs in this month. */
    monthlyCents: p.integer().comment(invoice),
    subtotalCents: p.integer().comment(invoice),
    taxCents: p.integer().comment(invoice),
    totalCents: p.integer().comment(invoice),
    creditedCents: p.integer().default(0).comment(invoice),
    paidCents: p.integer().default(0).comment(invoice),
    /** What is still to be paid. */
    dueCents: p
      .integer()
      .generated('("total_cents" - "credited_cents" - "paid_cents") stored')
      .nullable()
      .comment(invoice),
    issuedAt: p.datetime().nullable().comment(invoice),
    dueOn: p.date().nullable().comment(invoice),
    /** Since when it is paid, void or written off. */
    endedAt: p.datetime().nullable().comment(invoice),
  },
  uniques: [{ properties: ['owner', 'month'] }],
  indexes: [{ properties: ['person'] }],
  checks: [
    { name: 'invoice_is_a_sum', expression: '"subtotal_cents" + "tax_cents" = "total_cents"' },
    { name: 'invoice_is_for_something', expression: '"subtotal_cents" > 0 and "tax_cents" >= 0' },
    {
      name: 'invoice_is_not_overpaid',
      expression: '"paid_cents" >= 0 and "credited_cents" >= 0 and "paid_cents" + "credited_cents" <= "total_cents"',
    },
    {
      name: 'invoice_is_issued_whole',
      expression: `("state" = 'DRAFT') = ("number" is null) and ("number" is null) = ("issued_at" is null) and ("number" is null) = ("due_on" is null)`,
    },
    {
      name: 'invoice_is_paid_when_nothing_is_due',
      expression: `("state" = 'PAID') = ("state" <> 'DRAFT' and "paid_cents" + "credited_cents" = "total_cents")`,
    },
    { name: 'invoice_is_void_unpaid', expression: `"state" <> 'VOID' or "paid_cents" + "credited_cents" = 0` },
    {
      name: 'invoice_ends_once',
      expression: `("state" in ('PAID', 'VOID', 'UNCOLLECTIBLE')) = ("ended_at" is not null)`,
    },
  ],
});

/** One klusster on an invoice, for the days of the month on which it was open for her. */
export const InvoiceLine = defineEntity({
  name: 'InvoiceLine',
  tableName: 'invoice_line',
  properties: {
    id: p.uuid().primary().comment(internal),
    invoice: () => p.manyToOne(Invoice).mapToPk().comment(invoice),
    position: p.smallint().comment(invoice),
    /** Null, and its name empty, once the invoice is nobody’s: it would say whose it was. */
    klusster: () => p.manyToOne(Klusster).mapToPk().nullable().deleteRule('no action').comment(invoice),
    /** As it was called then. */
    klussterName: p.text().comment(open),
    fromDay: p.date().comment(invoice),
    /** The first day that is not counted any more. */
    untilDay: p.date().comment(invoice),
    days: p.smallint().comment(invoice),
    ofDays: p.smallint().comment(invoice),
    cents: p.integer().comment(invoice),
  },
  uniques: [{ properties: ['invoice', 'position'] }],
  checks: [
    {
      name: 'invoice_line_counts_days',
      expression: '"days" >= 1 and "days" <= "of_days" and "of_days" >= 28 and "of_days" <= 31',
    },
    {
      name: 'invoice_line_says_both_or_neither',
      expression: `("klusster_id" is null) = ("klusster_name" = '')`,
    },
    { name: 'invoice_line_is_no_credit', expression: '"cents" >= 0' },
  ],
});

/** One tax on an invoice. */
export const InvoiceTax = defineEntity({
  name: 'InvoiceTax',
  tableName: 'invoice_tax',
  properties: {
    id: p.uuid().primary().comment(internal),
    invoice: () => p.manyToOne(Invoice).mapToPk().comment(invoice),
    tax: p.enum([...TAXES]).comment(invoice),
    /** In 1/100,000 of the price. */
    rate: p.integer().comment(invoice),
    cents: p.integer().comment(invoice),
  },
  uniques: [{ properties: ['invoice', 'tax'] }],
  checks: [{ name: 'invoice_tax_is_no_credit', expression: '"cents" >= 0 and "rate" > 0' }],
});
