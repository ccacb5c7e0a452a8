import { KlussterOwner } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { NewsletterId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { conflict, type Versioned } from '../kernel/versions.js';
import { beginSending } from './beginSending.js';
import { stateAfter } from './newsletterState.js';
import { ownNewsletter } from './ownNewsletter.js';
import type { Changed } from './writeNewsletter.js';

/** Which newsletter, and as which version she read it. */
export type Named = Versioned & { readonly newsletterId: string };

/**
 * Sends a newsletter to the mailing list of its klusster, now. How long that takes and what is answered does not depend on who is
 * on the list. Throws `KlussterError` NOT_FOUND for a newsletter that is not hers, STANDING_CHANGED when she is not active any more.
 */
export async function sendNewsletter(ctx: Ctx, input: Named): Promise<Changed | Refused> {
  const { viewer, now } = ctx;
  return ctx.em.transactional(async (em): Promise<Changed | Refused> => {
    const newsletter = await ownNewsletter(em, viewer, input.newsletterId);
    const stale = conflict(newsletter, input);
    if (stale) return stale;
    if (!stateAfter(newsletter.state, 'send')) return refusedFor('WRONG_STATE');
    if ((await em.count(KlussterOwner, { id: newsletter.owner, state: 'ACTIVE' })) === 0)
      throw new KlussterError('STANDING_CHANGED');
    return (await beginSending({ em, now }, newsletter)) ?? { id: newsletter.id as NewsletterId };
  });
}
