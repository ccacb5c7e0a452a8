import type { Feature } from '../feature.js';
import { BILL_MONTH } from './billMonth.job.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { GO_ON_WITH_CHARGE } from './goOnWithCharge.job.js';

export { type Billed, billMonth } from './billMonth.js';
export { hearOfPayment } from './hearOfPayment.js';
export { type MoneyReport, moneyReport, type Sum } from './moneyReport.js';

/** The monthly run: a card is processed once a month, towards an unpaid invoice, and never twice (§4.2). */
export const charging: Feature = {
  name: 'charging',
  entities: [ChargeAttempt],
  jobs: [BILL_MONTH, GO_ON_WITH_CHARGE],
};
