import type { Seller } from '../kernel/seller.js';
import type { BillingMonth, LocalDay } from './months.js';
import type { ProratedLine } from './proration.js';
import type { TaxAmount } from './taxes.js';

/** What a klusster cost in the month; it counts from `fromDay` up to `untilDay`, which is not in it. */
export type DocumentLine = Omit<ProratedLine, 'klusster'> & {
  /** The name of the klusster. */
  readonly klusster: string;
};

/**
 * What an invoice and a credit note both say. Cents are whole, CAD, 0 or more; whoever makes one sees to it that they add up.
 *
 * That is all that a customer who claims the tax back must be told (SOR/91-45, s. 3), and of a credit note what SOR/91-44 asks for.
 */
type Common = {
  /** One in a series without gaps; each kind has its own. */
  readonly number: number;
  readonly issuedOn: LocalDay;
  /** The month that is billed, or was. */
  readonly month: BillingMonth;
  readonly seller: Seller;
  readonly billedTo: { readonly name: string; readonly address: string };
  /** None on a credit note that is for a sum and not for klussters. */
  readonly lines: readonly DocumentLine[];
  /** What it comes to before tax. */
  readonly subtotalCents: number;
  readonly taxes: readonly TaxAmount[];
  readonly totalCents: number;
};

/** An invoice as it stands now: what was credited and paid since it was issued is in it. */
export type PrintedInvoice = Common & {
  readonly kind: 'INVOICE';
  readonly dueOn: LocalDay;
  readonly creditedCents: number;
  readonly paidCents: number;
  readonly dueCents: number;
};

/** What takes an invoice back, whole or in part. */
export type PrintedCreditNote = Common & {
  readonly kind: 'CREDIT_NOTE';
  /** The number of the invoice. */
  readonly invoice: number;
  readonly reason: string;
};

/** Everything that is printed: nothing is looked up, so the same document is always the same paper. */
export type InvoiceDocument = PrintedInvoice | PrintedCreditNote;
