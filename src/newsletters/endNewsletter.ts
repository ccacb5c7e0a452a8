import type { Ctx } from '../ctx.js';
import type { NewsletterId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { conflict } from '../kernel/versions.js';
import { stateAfter, toldState } from './newsletterState.js';
import { ownNewsletter } from './ownNewsletter.js';
import type { Named } from './sendNewsletter.js';
import type { Changed } from './writeNewsletter.js';

/**
 * Takes a newsletter back that waits for its time, or cancels one for good: of one that is being sent, what has left has left, and
 * the rest does not. Whether anything was left makes no difference to the answer, since that would say how long the list is.
 * Throws `KlussterError` NOT_FOUND for a newsletter that is not hers.
 */
export async function endNewsletter(ctx: Ctx, verb: 'unschedule' | 'cancel', input: Named): Promise<Changed | Refused> {
  const { viewer, now } = ctx;
  return ctx.em.transactional(async (em): Promise<Changed | Refused> => {
    const newsletter = await ownNewsletter(em, viewer, input.newsletterId);
    const stale = conflict(newsletter, input);
    if (stale) return stale;
    const state = stateAfter(toldState(newsletter), verb);
    if (!state) return refusedFor('WRONG_STATE');
    Object.assign(newsletter, {
      state,
      scheduledFor: null,
      ...(state === 'CANCELLED' && { cancelledAt: now }),
      version: newsletter.version + 1,
    });
    return { id: newsletter.id as NewsletterId };
  });
}
