import type { Feature } from '../feature.js';
import { BILL_MONTH } from './billMonth.job.js';
import { CardNextCharge, KlussterOwnerCardUses, PersonCardUses } from './cardUse.resolver.js';
import { cardUseEdges, cardUseSource } from './cardUse.source.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { chargingHoldings } from './charging.holdings.js';
import { GO_ON_WITH_CHARGE } from './goOnWithCharge.job.js';
import { nothingUnderWay } from './nothingUnderWay.js';
import { OverdueNotice } from './overdueNotice.entity.js';
import { PayInvoiceResolver } from './payInvoice.resolver.js';
import { TELL_OF_OVERDUE } from './tellOfOverdue.job.js';

export { type Billed, billMonth } from './billMonth.js';
export { hearOfPayment } from './hearOfPayment.js';
export { type MoneyReport, moneyReport, type Sum } from './moneyReport.js';

/** The monthly run, by which a card is processed once a month towards an unpaid invoice (§4.2), and paying by hand; never twice. */
export const charging: Feature = {
  name: 'charging',
  entities: [ChargeAttempt, OverdueNotice],
  personalData: { holdings: chargingHoldings, within: nothingUnderWay },
  resolvers: [KlussterOwnerCardUses, PersonCardUses, CardNextCharge, PayInvoiceResolver],
  sources: [cardUseSource],
  edges: cardUseEdges,
  jobs: [BILL_MONTH, GO_ON_WITH_CHARGE, TELL_OF_OVERDUE],
};
