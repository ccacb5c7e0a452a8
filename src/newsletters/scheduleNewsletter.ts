import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import type { NewsletterId } from '../kernel/ids.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { conflict } from '../kernel/versions.js';
import { BEGIN_NEWSLETTER } from './beginNewsletter.job.js';
import { readyAt } from './beginSending.js';
import { FAR_AHEAD_MS } from './bounds.js';
import { stateAfter } from './newsletterState.js';
import { ownNewsletter } from './ownNewsletter.js';
import type { Named } from './sendNewsletter.js';
import type { Changed } from './writeNewsletter.js';

export type Scheduling = Named & { /** When it is to be sent. */ readonly at: Date };

/**
 * Has a newsletter sent at a time that is to come, or at another one than before. Throws `KlussterError` NOT_FOUND for a newsletter
 * that is not hers.
 */
export async function scheduleNewsletter(ctx: Ctx, input: Scheduling): Promise<Changed | Refused> {
  const { viewer, now } = ctx;
  const afterMs = input.at.getTime() - now.getTime();
  return ctx.em.transactional(async (em): Promise<Changed | Refused> => {
    const newsletter = await ownNewsletter(em, viewer, input.newsletterId);
    const stale = conflict(newsletter, input);
    if (stale) return stale;
    const state = stateAfter(newsletter.state, 'schedule');
    if (!state) return refusedFor('WRONG_STATE');
    if (!(afterMs > 0 && afterMs <= FAR_AHEAD_MS)) return refusedFor('TIME_REFUSED', { field: 'at' });
    const sender = await readyAt(em, newsletter, input.at);
    if (isRefused(sender)) return sender;
    Object.assign(newsletter, { state, scheduledFor: input.at, version: newsletter.version + 1 });
    await em.flush();
    // One that was scheduled before has its job still, which finds another time and does nothing.
    await sendJob(em, BEGIN_NEWSLETTER, { id: newsletter.id }, afterMs);
    return { id: newsletter.id as NewsletterId };
  });
}
