import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import type { NewsletterId } from '../kernel/ids.js';
import { newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { senderOf } from './beginSending.js';
import { DAY_MS, NEWSLETTER_BOUNDS } from './bounds.js';
import { NewsletterTest } from './newsletterTest.entity.js';
import { klussterOf, ownNewsletter } from './ownNewsletter.js';
import { SEND_TEST } from './sendTest.job.js';
import type { Changed } from './writeNewsletter.js';

/**
 * Sends a newsletter to herself, to the address with which she signs in and to no other, as a reader would get it. Throws
 * `KlussterError` NOT_FOUND for a newsletter that is not hers.
 */
export async function testNewsletter(
  ctx: Ctx,
  { newsletterId }: { readonly newsletterId: string },
): Promise<Changed | Refused> {
  const { viewer, now } = ctx;
  return ctx.em.transactional(async (em): Promise<Changed | Refused> => {
    const newsletter = await ownNewsletter(em, viewer, newsletterId);
    const { owner } = newsletter;
    const klusster = await klussterOf(em, newsletter);
    if (!klusster || klusster.state === 'CLOSED') return refusedFor('WRONG_STATE');
    if (!(await senderOf(em, klusster, now))) return refusedFor('IDENTITY_INCOMPLETE');
    const since = new Date(now.getTime() - DAY_MS);
    const lately = await em.find(
      NewsletterTest,
      { owner, askedAt: { $gt: since } },
      { orderBy: { askedAt: 'desc' }, limit: NEWSLETTER_BOUNDS.testsPerDay },
    );
    const first = lately[NEWSLETTER_BOUNDS.testsPerDay - 1];
    if (first) {
      const seconds = Math.ceil((first.askedAt.getTime() - since.getTime()) / 1000);
      return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
    }
    const id = newId<never>();
    em.create(NewsletterTest, { id, newsletter: newsletter.id, owner, state: 'QUEUED', askedAt: now });
    await em.flush();
    await sendJob(em, SEND_TEST, { id });
    return { id: newsletter.id as NewsletterId };
  });
}
