import { type EntityManager, LockMode } from '@mikro-orm/core';
import { assert } from '../kernel/assert.js';
import { Invoice } from './invoice.entity.js';
import { type InvoiceVerb, stateAfter } from './invoiceLife.js';
import type { invoiceNumbered } from './invoiceNumbered.js';
import { Payment, type PaymentMeans } from './payment.entity.js';

type Sums = { readonly totalCents: number; readonly creditedCents: number; readonly paidCents: number };

/** What is due of it; the column says the same, as it was read. */
export const dueOf = ({ totalCents, creditedCents, paidCents }: Sums): number => totalCents - creditedCents - paidCents;

/** What is due of an invoice, in whole cents, CAD. */
type Due = { readonly id: string; readonly cents: number };

/**
 * The oldest open invoice of an owner, of which something is due, held until the transaction of `em` ends; undefined when there is none.
 * Whoever asks holds the row of the owner.
 */
export async function oldestDue(em: EntityManager, owner: string): Promise<Due | undefined> {
  const invoice = await em.findOne(
    Invoice,
    { owner, state: 'OPEN' },
    { orderBy: { month: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  return invoice ? { id: invoice.id, cents: dueOf(invoice) } : undefined;
}

/** An invoice, held until the transaction of `em` ends. Throws `Fault` when there is none: one that was issued is never removed. */
export async function holdInvoice(em: EntityManager, id: string): Promise<Held> {
  const invoice = await em.findOne(Invoice, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  assert(invoice, 'An invoice that was issued is never removed.');
  return invoice;
}

/** An invoice that is held. */
export type Held = Awaited<ReturnType<typeof invoiceNumbered>>;

/** Leads an invoice where a verb leads. Throws `Fault` where it leads nowhere: whoever calls has asked before. */
export function lead(invoice: Held, verb: InvoiceVerb, now: Date): void {
  const state = stateAfter(invoice.state, verb);
  assert(state !== undefined, 'An invoice is led where its life leads.');
  Object.assign(invoice, { state, endedAt: state === 'OPEN' ? null : now });
}

/** Money that came. */
export type Received = {
  readonly cents: number;
  readonly means: PaymentMeans;
  readonly at: Date;
  /** Who recorded it; nobody for a card. */
  readonly staff?: string;
  /** The attempt of a card that took it. */
  readonly attempt?: string;
};

/**
 * Records money that came for an invoice that is held, and settles the invoice when nothing is due any more.
 * Throws `Fault` for more than is due, and for an invoice that nobody pays: whoever calls has asked before.
 */
export function recordPayment(em: EntityManager, invoice: Held, { cents, means, at, ...by }: Received): string {
  assert(Number.isSafeInteger(cents) && cents > 0, 'A payment is in whole cents.');
  assert(cents <= dueOf(invoice), 'No more is paid than is due.');
  assert(stateAfter(invoice.state, 'settle') !== undefined, 'An invoice is paid while it is open or written off.');
  const id = crypto.randomUUID();
  const { staff = null, attempt = null } = by;
  em.create(Payment, { id, invoice: invoice.id, means, cents, receivedAt: at, staff, attempt });
  invoice.paidCents += cents;
  if (dueOf(invoice) === 0) lead(invoice, 'settle', at);
  return id;
}
