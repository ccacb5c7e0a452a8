import type { Feature } from '../feature.js';
import { BillingResolver, InvoiceFields, KlussterOwnerBilling, PersonBilling } from './billing.resolver.js';
import { BillingDetails } from './billingDetails.entity.js';
import { CreditNote } from './creditNote.entity.js';
import { Invoice, InvoiceLine, InvoiceTax } from './invoice.entity.js';
import { invoiceEdges, invoiceSources } from './invoice.sources.js';
import { ISSUE_INVOICES } from './issueInvoices.job.js';
import { NumberSeries } from './numberSeries.entity.js';
import { Payment } from './payment.entity.js';
import { PlanPrice } from './planPrice.entity.js';

export { issueInvoices } from './issueInvoices.js';
export type { BillingMonth } from './months.js';
export { listPrices } from './prices.js';
export { setPrice } from './setPrice.js';

/** What Klusster Owners owe for their klussters, and what they paid (§4.2, §5.1.2). */
export const billing: Feature = {
  name: 'billing',
  entities: [PlanPrice, BillingDetails, NumberSeries, Invoice, InvoiceLine, InvoiceTax, Payment, CreditNote],
  resolvers: [BillingResolver, KlussterOwnerBilling, PersonBilling, InvoiceFields],
  sources: invoiceSources,
  edges: invoiceEdges,
  jobs: [ISSUE_INVOICES],
};
