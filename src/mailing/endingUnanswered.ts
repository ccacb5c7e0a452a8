import { type Job, UNHURRIED } from '../jobs/job.js';
import { sendJob } from '../jobs/sendJob.js';
import { forgetting, KEPT_MS } from './forgetting.js';

/** How long whoever is asked again may take to answer, in milliseconds. */
export const ASKED_MS = 60 * 24 * 3_600_000;

const END = `update subscription s set ended_at = ?::timestamptz from mailing_consent m, klusster k
  where m.id = s.consent_id and k.id = s.klusster_id and k.id = ?::uuid and s.ended_at is null
    and m.principal_id <> k.owner_id and s.asked_for_id = k.owner_id and s.asked_at <= ?::timestamptz returning s.id::text as id`;

/**
 * Ends the subscriptions of those who were asked again after their klusster changed hands and did not answer. What they had consented
 * to stays as it is written, and nothing is said against writing to them: they said nothing.
 */
export const endingUnanswered: Job = {
  name: 'end-unanswered-subscriptions',
  purpose: 'MAILING',
  options: UNHURRIED,
  async handle({ fork, clock }, { id }) {
    const now = clock.now();
    const values = [now, id, new Date(now.getTime() - ASKED_MS)];
    await fork().transactional(async (em) => {
      const ended = await em.getConnection().execute<{ id: string }[]>(END, values, 'all', em.getTransactionContext());
      for (const subscription of ended) await sendJob(em, forgetting, subscription, KEPT_MS);
    });
  },
};
