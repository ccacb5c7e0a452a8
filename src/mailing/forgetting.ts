import { type Job, TryLater, UNHURRIED } from '../jobs/job.js';
import { RETENTION } from '../privacy/retention.js';
import { Subscription } from './subscription.entity.js';

/** How long a subscription is kept that has ended, in milliseconds. */
export const KEPT_MS = RETENTION.SUBSCRIPTION.keepDays * 24 * 3_600_000;

/** Forgets a subscription that has ended, with the name and address in it, unless it was begun again. */
export const forgetting: Job = {
  name: 'forget-subscription',
  purpose: 'MAILING',
  options: UNHURRIED,
  async handle({ fork, clock }, { id }) {
    const em = fork();
    const subscription = await em.findOne(Subscription, { id, endedAt: { $ne: null } });
    if (!subscription?.endedAt) return;
    const until = subscription.endedAt.getTime() + KEPT_MS;
    if (until > clock.now().getTime()) throw new TryLater('The time of the subscription is not over.');
    await em.nativeDelete(Subscription, { id, endedAt: subscription.endedAt });
  },
};
