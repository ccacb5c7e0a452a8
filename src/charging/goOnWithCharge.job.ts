import { zoneOfOwner } from '../billing/index.js';
import { type Job, TryLater, UNHURRIED } from '../jobs/job.js';
import { GatewayUncertain } from '../kernel/cardGateway.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { endCharge } from './chargeOwner.js';
import { isOver } from './chargeState.js';
import { GO_ON } from './takeUp.js';

/** Goes on with an attempt until it has ended: sent with it, and again when the gateway tells of its payment. No other is begun. */
export const GO_ON_WITH_CHARGE: Job = {
  ...GO_ON,
  purpose: 'BILLING',
  options: UNHURRIED,
  async handle(tools, { id }) {
    const attempt = await tools.fork().findOne(ChargeAttempt, { id });
    if (!attempt || isOver(attempt.state)) return;
    await endCharge({ ...tools, zoneOf: zoneOfOwner }, attempt.owner).catch((error: unknown) => {
      throw error instanceof GatewayUncertain ? new TryLater('The card gateway did not answer.') : error;
    });
    const now = await tools.fork().findOneOrFail(ChargeAttempt, { id });
    if (!isOver(now.state)) throw new TryLater('What became of a payment is not known yet.');
  },
};
