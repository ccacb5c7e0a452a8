import type { Feature } from '../feature.js';
import { billingHoldings } from './billing.holdings.js';
import { BillingResolver, KlussterOwnerBilling, PersonBilling } from './billing.resolver.js';
import { BillingDetails } from './billingDetails.entity.js';
import { closeMonthsForGood } from './closeMonthsForGood.js';
import { CreditNote } from './creditNote.entity.js';
import { Invoice, InvoiceLine, InvoiceTax } from './invoice.entity.js';
import { invoiceEdges, invoiceSources } from './invoice.sources.js';
import { InvoiceFields } from './invoiceFields.resolver.js';
import { NumberSeries } from './numberSeries.entity.js';
import { Payment } from './payment.entity.js';
import { PlanPrice } from './planPrice.entity.js';

export { CENTS_MAX } from './billing.inputs.js';
export { Invoice } from './invoice.entity.js';
export { InvoiceView } from './invoice.view.js';
export { type Issued, issueInvoices } from './issueInvoices.js';
export { type BillingMonth, firstDay, type LocalDay, localDay, monthOf, nextMonth, type Zone } from './months.js';
export { zoneOfOwner } from './ownersOfSpans.js';
export { listPrices } from './prices.js';
export { setPrice } from './setPrice.js';
export { dueOf, holdInvoice, oldestDue, recordPayment } from './settling.js';
export { tellOwner } from './tellOwner.js';

/** What Klusster Owners owe for their klussters, and what they paid (§4.2, §5.1.2). */
export const billing: Feature = {
  name: 'billing',
  entities: [PlanPrice, BillingDetails, NumberSeries, Invoice, InvoiceLine, InvoiceTax, Payment, CreditNote],
  personalData: { holdings: billingHoldings, before: closeMonthsForGood },
  resolvers: [BillingResolver, KlussterOwnerBilling, PersonBilling, InvoiceFields],
  sources: invoiceSources,
  edges: invoiceEdges,
};
