import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { hasCard } from '../cards/index.js';
import { assert } from '../kernel/assert.js';
import { Fault } from '../kernel/errors.js';
import { daysAfter } from '../kernel/localDay.js';
import type { Seller } from '../kernel/seller.js';
import { Klusster } from '../klussters/index.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { billedTo } from './billedTo.js';
import { Invoice, InvoiceLine, InvoiceTax } from './invoice.entity.js';
import { type BillingMonth, firstDay, isOver, localDay } from './months.js';
import { nextNumber } from './nextNumber.js';
import { ownersOfSpans } from './ownersOfSpans.js';
import { priceIn } from './prices.js';
import { linesOf, type ProratedLine } from './proration.js';
import { sealInvoice } from './sealed.js';
import { taxesOn } from './taxes.js';
import { tellOwner } from './tellOwner.js';

/** For so many days after it was issued an invoice may be paid. */
export const PAYABLE_DAYS = 30;

/** What it takes to close a month. */
export type Closing = {
  readonly fork: () => EntityManager;
  readonly keys: DataKeys;
  readonly now: Date;
  readonly seller: Seller;
  /** Set for whoever is erased: her klussters are closed, so that the month that runs is over for her. */
  readonly isLast?: true;
};

/**
 * Closes a month of an owner: issues the invoice for the klussters that were open for her, once however often and by however many it is asked.
 * Answers the id of the invoice; undefined when nothing is owed for the month, or it was closed before.
 * Throws `Fault` for a month that is not over on her clock, and for a tax that the seller has no number for.
 */
export function closeMonth(
  { fork, keys, now, seller, isLast }: Closing,
  owner: string,
  month: BillingMonth,
): Promise<string | undefined> {
  return fork().transactional(async (em) => {
    // Of one owner one at a time: who keeps, replaces or charges her card holds this row too.
    const held = await em.findOneOrFail(KlussterOwner, { id: owner }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const [known] = await ownersOfSpans(em, { owner });
    const monthlyCents = await priceIn(em, month);
    const isClosed = (await em.count(Invoice, { owner, month: firstDay(month) })) > 0;
    if (!known || monthlyCents === undefined || isClosed) return undefined;
    const { province, zone, spans } = known;
    assert(isLast || isOver(month, now, zone), 'A month is closed when it is over.');
    const lines = linesOf({ spans, month, zone, monthlyCents }).filter(({ cents }) => cents > 0);
    if (lines.length === 0) return undefined;
    const issuedOn = localDay(now, zone);
    const subtotalCents = sum(lines);
    const taxes = taxesOn(province, issuedOn, subtotalCents);
    // Whoever is not registered for a tax may not collect it, and must not sell as if there were none.
    if (taxes.some(({ tax }) => tax === 'QST') && seller.qstNumber === undefined)
      throw new Fault('An invoice with QST names a QST number. Set QST_NUMBER.', `province ${province}`);
    const taxCents = sum(taxes);
    const id = crypto.randomUUID();
    const of = { record: id, person: held.person };
    const key = await keys.of(held.person);
    const invoice = em.create(Invoice, {
      id,
      owner,
      person: held.person,
      month: firstDay(month),
      number: null,
      state: 'DRAFT',
      billing: key ? sealInvoice(key, of, await billedTo(em, key, held)) : null,
      seller,
      province,
      monthlyCents,
      subtotalCents,
      taxCents,
      totalCents: subtotalCents + taxCents,
      issuedAt: null,
      dueOn: null,
      endedAt: null,
    });
    await addLines(em, id, lines);
    for (const tax of taxes) em.create(InvoiceTax, { id: crypto.randomUUID(), invoice: id, ...tax });
    await em.flush();
    // The last thing that is done: whoever wants the next number waits until this commits.
    const number = await nextNumber(em, 'INVOICE');
    const dueOn = daysAfter(issuedOn, PAYABLE_DAYS);
    Object.assign(invoice, { state: 'OPEN', number, issuedAt: now, dueOn });
    const card = (await hasCard(em, owner)) ? { card: 'kept' } : {};
    await tellOwner({ em, keys, now }, invoice, 'INVOICE_ISSUED', {
      cents: String(invoice.totalCents),
      dueOn,
      ...card,
    });
    return id;
  });
}

const sum = (of: readonly { readonly cents: number }[]): number => of.reduce((total, { cents }) => total + cents, 0);

async function addLines(em: EntityManager, invoice: string, lines: readonly ProratedLine[]): Promise<void> {
  const ids = lines.map(({ klusster }) => klusster);
  const klussters = await em.find(Klusster, { id: { $in: ids } }, { fields: ['id', 'name'] });
  const names = new Map(klussters.map(({ id, name }) => [id, name]));
  for (const [position, line] of lines.entries()) {
    const klussterName = names.get(line.klusster);
    assert(klussterName !== undefined, 'A klusster is never removed.');
    em.create(InvoiceLine, { id: crypto.randomUUID(), invoice, position, klussterName, ...line });
  }
}
