import type { EntityManager } from '@mikro-orm/core';
import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';
import { sendJob } from '../jobs/sendJob.js';
import { MailingConsent } from '../mailing/index.js';
import { RETENTION } from '../privacy/retention.js';
import { NewsletterMessage } from './newsletterMessage.entity.js';

const DAY_MS = 86_400_000;

/** A day is longer than any two clocks are apart. */
const PROOFS_KEPT_MS = (RETENTION.CONSENT_PROOF.keepDays + 1) * DAY_MS;

/** Consents that are forgotten in one go: few enough that it ends within the time of a job. */
const AT_ONCE = 500;

/** Consents of a newsletter that stand behind no subscription, and whose last message was so long ago. */
const OVER = `
  select c.id::text from mailing_consent c
  where exists (select from newsletter_message m where m.newsletter_id = $1 and m.consent_id = c.id)
    and coalesce(c.last_message_at, c.withdrawn_at, c.given_at) <= $2::timestamptz
    and not exists (select from subscription s where s.consent_id = c.id)
  order by c.id limit ${AT_ONCE}`;

/**
 * Forgets the proofs of a newsletter when their time is over: three years after the last message that a consent allowed, its key is
 * destroyed, and with it what proves the consent and each message by it. Consents that went on are forgotten with a later newsletter.
 */
export const FORGET_PROOFS: Job = {
  name: 'forget-mailing-proofs',
  purpose: 'LEGAL',
  options: UNHURRIED,
  handle: forgetProofs,
};

async function forgetProofs(tools: JobTools, { id }: { readonly id: string }): Promise<void> {
  const { fork, reserve, keys, clock } = tools;
  const until = new Date(clock.now().getTime() - RETENTION.CONSENT_PROOF.keepDays * DAY_MS).toISOString();
  const over = (await reserve.query(OVER, [id, until])).map(([consent]) => consent as string);
  if (over.length === 0) return;
  // Unreadable first: whatever breaks off after it has left nothing that anybody could read.
  for (const consent of over) await keys.destroy(consent);
  await fork().transactional(async (em) => {
    await em.nativeDelete(NewsletterMessage, { consent: { $in: over } });
    await em.nativeDelete(MailingConsent, { id: { $in: over } });
    if (over.length === AT_ONCE) await sendJob(em, FORGET_PROOFS, { id });
  });
}

/** Sends the job that forgets the proofs of a newsletter, in the transaction of `em`. */
export const forgetLater = (em: EntityManager, newsletter: string): Promise<void> =>
  sendJob(em, FORGET_PROOFS, { id: newsletter }, PROOFS_KEPT_MS);
