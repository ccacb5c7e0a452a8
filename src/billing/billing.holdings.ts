import { sql } from 'kysely';
import { type Holding, named, taxYearOf } from '../read/holding.js';
import { BillingDetails } from './billingDetails.entity.js';
import { CreditNote } from './creditNote.entity.js';
import { forgetWhoseInvoices } from './forgetWhoseInvoices.js';
import { Invoice, InvoiceLine, InvoiceTax } from './invoice.entity.js';
import { Payment } from './payment.entity.js';

const ofHerInvoices: Holding['whose'] = (person) =>
  sql`t.invoice_id in (select i.id from invoice i where i.person_id = ${person}::uuid)`;
const part = { whose: ofHerInvoices, erasure: 'KEEP' } as const;

/** Sums stay as they are (Excise Tax Act 286(3)). To whom an invoice is made out is kept as long as it is unpaid: without it nobody could ask for the money. */
export const billingHoldings: readonly Holding[] = [
  {
    entity: BillingDetails,
    whose: named('person_id'),
    erasure: 'DELETE',
    sealed: { billing: { group: 'billing' } },
    record: 'owner_id',
  },
  { entity: InvoiceLine, ...part },
  { entity: InvoiceTax, ...part },
  { entity: Payment, ...part },
  { entity: CreditNote, ...part },
  {
    entity: Invoice,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    sealed: { billing: { group: 'billing', heldWhile: "t.state = 'OPEN'" } },
    // Its lines, taxes, payments and credit notes are those of the invoice, and attempts with cards follow it.
    ends: {
      rule: 'TAX_RECORD',
      since: taxYearOf('t.issued_at', 't.ended_at'),
      unless: "t.state in ('DRAFT', 'OPEN') or is_nobody(t.person_id)",
      anonymise: forgetWhoseInvoices,
    },
  },
];
