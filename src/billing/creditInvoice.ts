import { requireRecentProof } from '../accounts/index.js';
import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { Dealt } from './billingPayloads.view.js';
import { CreditNote, type CreditReason } from './creditNote.entity.js';
import { stateAfter } from './invoiceLife.js';
import { invoiceNumbered } from './invoiceNumbered.js';
import { localDay, zoneOf } from './months.js';
import { nextNumber } from './nextNumber.js';
import { orBeingCharged } from './orBeingCharged.js';
import { dueOf, type Held, lead } from './settling.js';
import { taxesOn } from './taxes.js';
import { tellOwner } from './tellOwner.js';

export type Crediting = {
  readonly invoiceNumber: number;
  /** Whole cents, CAD, before tax; all that is due when left out. */
  readonly subtotalCents?: number | null;
  readonly reason: CreditReason;
};

/** Which invoice, and the number of the note. */
export type Credited = Dealt & { readonly creditNoteNumber: number };

type Sums = { readonly subtotalCents: number; readonly taxCents: number; readonly totalCents: number };

/**
 * Issues a credit note on an invoice: that much of it is not owed, and the tax on that neither (ETA 232). No more is credited than is due.
 * Throws `KlussterError` NOT_FOUND for a number that no invoice has.
 */
export async function creditInvoice(ctx: Ctx, input: Crediting): Promise<Credited | Refused> {
  const unproven = await requireRecentProof(ctx);
  if (unproven) return unproven;
  const { id: staff } = await staffWhoAsks(ctx);
  const { keys, now } = ctx;
  const { invoiceNumber, reason } = input;
  const work = once<Credited>(ctx, { verb: 'creditInvoice', input }, async (em) => {
    const invoice = await invoiceNumbered(em, invoiceNumber);
    if (!stateAfter(invoice.state, 'settle')) return refusedFor('WRONG_STATE', { field: 'invoiceNumber' });
    const sums = input.subtotalCents ? creditOf(invoice, input.subtotalCents) : allThatIsDue(invoice);
    if (sums.totalCents > dueOf(invoice)) return refusedFor('MORE_THAN_DUE', { field: 'subtotalCents' });
    const number = await nextNumber(em, 'CREDIT_NOTE');
    const id = crypto.randomUUID();
    em.create(CreditNote, { id, invoice: invoice.id, number, ...sums, reason, staff, issuedAt: now });
    invoice.creditedCents += sums.totalCents;
    if (dueOf(invoice) === 0) lead(invoice, 'settle', now);
    const said = { cents: String(sums.totalCents), creditNote: String(number), creditReason: reason };
    await tellOwner({ em, keys, now }, invoice, 'CREDIT_NOTE_ISSUED', said);
    return { invoiceNumber, creditNoteNumber: number };
  });
  return orBeingCharged(work);
}

/** At the rates of the invoice, whatever they are today. */
function creditOf({ province, issuedAt }: Held, subtotalCents: number): Sums {
  const day = localDay(issuedAt as Date, zoneOf(province));
  const taxCents = taxesOn(province, day, subtotalCents).reduce((sum, { cents }) => sum + cents, 0);
  return { subtotalCents, taxCents, totalCents: subtotalCents + taxCents };
}

/** What is due, parted as the invoice is; to the cent, however much was credited before. */
function allThatIsDue(invoice: Held): Sums {
  const totalCents = dueOf(invoice);
  const taxCents = Math.round((totalCents * invoice.taxCents) / invoice.totalCents);
  return { subtotalCents: totalCents - taxCents, taxCents, totalCents };
}
