import type { Ctx } from '../ctx.js';
import { creditReasonIn } from '../kernel/inWords.js';
import { CreditNote } from './creditNote.entity.js';
import { Invoice, InvoiceLine, InvoiceTax } from './invoice.entity.js';
import type { InvoiceDocument } from './invoiceDocument.js';
import { invoicePdf } from './invoicePdf.js';
import { type LocalDay, localDay, monthOf, zoneOf } from './months.js';
import type { BilledTo } from './sealed.js';
import type { TaxAmount } from './taxes.js';

/** What is to be printed. `billedTo` has passed the vault. */
export type Printing = {
  readonly invoice: string;
  readonly billedTo: BilledTo;
  readonly language: 'EN' | 'FR';
  /** The number of the credit note on it that is to be printed; null for the invoice itself. */
  readonly creditNote: number | null;
};

/** The PDF of an invoice as it stands now, or of a credit note on it; undefined for a note that is not on it. */
export async function printInvoice(ctx: Ctx, printing: Printing): Promise<Buffer | undefined> {
  const document = await documentOf(ctx, printing);
  return document && invoicePdf(document, printing.language);
}

async function documentOf({ em }: Ctx, printing: Printing): Promise<InvoiceDocument | undefined> {
  const { invoice: id, billedTo, language, creditNote } = printing;
  const of = await em.findOneOrFail(Invoice, { id });
  const zone = zoneOf(of.province);
  const dayOf = (instant: Date | null | undefined) => localDay(instant as Date, zone);
  const taxes = await em.find(InvoiceTax, { invoice: id }, { orderBy: { tax: 'asc' } });
  const said = { month: monthOf(of.month), seller: of.seller, billedTo };
  if (creditNote === null) {
    const lines = await em.find(InvoiceLine, { invoice: id }, { orderBy: { position: 'asc' } });
    return {
      kind: 'INVOICE',
      ...said,
      number: of.number as number,
      issuedOn: dayOf(of.issuedAt),
      dueOn: of.dueOn as LocalDay,
      lines: lines.map(({ klussterName, fromDay, untilDay, days, ofDays, cents }) => ({
        klusster: klussterName,
        fromDay: fromDay as LocalDay,
        untilDay: untilDay as LocalDay,
        days,
        ofDays,
        cents,
      })),
      taxes: taxes.map(({ tax, rate, cents }) => ({ tax, rate, cents })),
      subtotalCents: of.subtotalCents,
      totalCents: of.totalCents,
      creditedCents: of.creditedCents,
      paidCents: of.paidCents,
      dueCents: of.totalCents - of.creditedCents - of.paidCents,
    };
  }
  const note = await em.findOne(CreditNote, { invoice: id, number: creditNote });
  return note
    ? {
        kind: 'CREDIT_NOTE',
        ...said,
        number: note.number,
        invoice: of.number as number,
        issuedOn: dayOf(note.issuedAt),
        reason: creditReasonIn(language, note.reason),
        lines: [],
        taxes: parted(note.taxCents, taxes),
        subtotalCents: note.subtotalCents,
        totalCents: note.totalCents,
      }
    : undefined;
}

/** The tax of a note among those of its invoice, in the same parts; what a rounding leaves is of the last. */
function parted(cents: number, taxes: readonly TaxAmount[]): readonly TaxAmount[] {
  const all = taxes.reduce((sum, tax) => sum + tax.cents, 0);
  let left = cents;
  return taxes.map(({ tax, rate, cents: of }, at) => {
    const share = at === taxes.length - 1 ? left : Math.round((cents * of) / all);
    left -= share;
    return { tax, rate, cents: share };
  });
}
