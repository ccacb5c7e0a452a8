import { sql } from 'kysely';
import {
  type AddedEdges,
  ascending,
  descending,
  type Entry,
  type EveryRow,
  everyRow,
  type Source,
} from '../read/source.js';
import { BILLING_DETAILS, BillingDetails } from './billingDetails.entity.js';
import { CreditNote } from './creditNote.entity.js';
import { INVOICE, Invoice, InvoiceLine, InvoiceTax } from './invoice.entity.js';
import { Payment } from './payment.entity.js';

const OF_AN_INVOICE: EveryRow = everyRow('it is reached from its invoice alone');

const partOf = (to: string) =>
  ({
    kind: 'many',
    to,
    by: 'invoice',
  }) as const;

export const invoiceSources: readonly Source[] = [
  {
    type: 'Invoice',
    entity: Invoice,
    /** Reached from its own owner, and from a case as far as a grant goes; a draft is there for nobody. */
    shown: { everybody: (invoice) => sql`${invoice('state')} <> 'DRAFT'` },
    person: 'person',
    sealed: { billing: {} },
    edges: {
      lines: partOf('InvoiceLine'),
      taxes: partOf('InvoiceTax'),
      payments: partOf('Payment'),
      creditNotes: partOf('CreditNote'),
    },
    orders: { NEWEST: descending('month') },
    filters: {
      number: (invoice, number) => sql`${invoice('number')} = ${number}::int`,
      state: (invoice, state) => sql`${invoice('state')} = ${state}`,
    },
  },
  { type: 'InvoiceLine', entity: InvoiceLine, shown: OF_AN_INVOICE, orders: { POSITION: ascending('position') } },
  { type: 'InvoiceTax', entity: InvoiceTax, shown: OF_AN_INVOICE, orders: { TAX: ascending('tax') } },
  { type: 'Payment', entity: Payment, shown: OF_AN_INVOICE, orders: { RECEIVED: ascending('receivedAt') } },
  { type: 'CreditNote', entity: CreditNote, shown: OF_AN_INVOICE, orders: { NUMBER: ascending('number') } },
  {
    type: 'BillingDetails',
    entity: BillingDetails,
    shown: everyRow('it is reached from its own owner, and from a case as far as a grant goes'),
    person: 'person',
    sealed: { billing: {} },
  },
];

const invoices = { kind: 'many', to: 'Invoice', personal: { group: 'billing', is: INVOICE } } as const;
const details = { kind: 'one', to: 'BillingDetails', personal: { group: 'billing', is: BILLING_DETAILS } } as const;

export const invoiceEdges: AddedEdges = {
  KlussterOwner: {
    invoices: { ...invoices, by: 'owner' },
    billingDetails: { ...details, by: 'owner' },
  },
  Person: {
    invoices: { ...invoices, by: 'person' },
  },
};

export const billingDetailsOf: Entry = {
  to: 'BillingDetails',
  where: (details, bind) => sql`${details('owner')} = ${bind('owner')}::uuid`,
};
