import type { Job, JobData, JobTools } from '../jobs/job.js';
import { sendJob } from '../jobs/sendJob.js';
import { composeNewsletter, DISPATCH_NEWSLETTER, Newsletter } from '../newsletters/index.js';
import { GONE_AFTER_MS, SERVER_AWAY_MS, SOON_MS } from './bounds.js';
import { expand } from './expand.js';
import { giveUpOnTheGone } from './outcome.js';
import { dropWaiting, finish, whatIsLeft } from './progress.js';
import { sendDue, type TurnEnd } from './sendDue.js';

/** From so many messages on, two take turns at a newsletter: where there are two workers, both. */
const SHARED_FROM = 1_000;

/**
 * Sends a newsletter, a turn at a time. Safe to be called twice, by several, and after a death at any moment: each message has one record,
 * is sent by whoever brings it through the gate, and is not sent again by itself when nobody can say how far it came.
 */
export const DISPATCHING: Job = {
  name: DISPATCH_NEWSLETTER,
  purpose: 'MAILING',
  options: { retryLimit: 1_000, retryDelay: 5, retryDelayMax: 15 * 60, heartbeatSeconds: 20, expireInSeconds: 5 * 60 },
  handle: dispatchNewsletter,
};

export async function dispatchNewsletter(tools: JobTools, { id }: JobData): Promise<void> {
  const { fork, reserve, clock, mailFrom, log } = tools;
  const em = fork();
  const newsletter = await em.findOne(Newsletter, { id });
  if (newsletter?.state !== 'SENDING') {
    if (newsletter?.state === 'CANCELLED') await dropWaiting(reserve, em, id, clock.now());
    return;
  }
  const gone = await giveUpOnTheGone(reserve, id, clock.now());
  if (gone > 0)
    log.warn({ newsletter: id, messages: gone }, 'Nobody can say whether messages arrived. They are not sent again.');
  const made = await expand(reserve, id, clock.now());
  if (made >= SHARED_FROM) await again(tools, id, 0);
  const composed = await composeNewsletter({ em, mailFrom }, id);
  const end = await sendDue(tools, { ...tools, composed, klusster: newsletter.klusster }, id);
  const left = await whatIsLeft(reserve, id);
  if (left.messages === 0) return finish(em, id, clock.now());
  await again(tools, id, waitFor(end, left.nextAt, clock.now()));
}

/** The next turn is a job of its own, sent when this one is over. */
const again = ({ fork }: JobTools, id: string, afterMs: number): Promise<void> =>
  fork().transactional((em) => sendJob(em, { name: DISPATCH_NEWSLETTER }, { id }, afterMs));

/** How long nobody needs to look, in milliseconds: until something is due, or whoever has a message must have said what became of it. */
function waitFor(end: TurnEnd, nextAt: Date | undefined, now: Date): number {
  if (end === 'OVER') return 0;
  if (end === 'NO_SERVER') return SERVER_AWAY_MS;
  return Math.min(Math.max((nextAt?.getTime() ?? Number.POSITIVE_INFINITY) - now.getTime(), SOON_MS), GONE_AFTER_MS);
}
