import { LockMode } from '@mikro-orm/core';
import { accountOf, KlussterOwner } from '../accounts/index.js';
import { languageOf } from '../consent/index.js';
import { type Job, TryLater, UNHURRIED } from '../jobs/job.js';
import type { PersonId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import { beginSending } from './beginSending.js';
import { Newsletter } from './newsletter.entity.js';
import { klussterOf } from './ownNewsletter.js';

/**
 * Begins to send a newsletter whose time has come. One that cannot be sent then is a draft again, and its owner is told; one whose
 * klusster is somebody else's by now is over. Done twice, or too late for a newsletter that was taken back, it does nothing.
 */
export const BEGIN_NEWSLETTER: Job = {
  name: 'begin-newsletter',
  purpose: 'MAILING',
  options: UNHURRIED,
  async handle(tools, { id }) {
    const em = tools.fork();
    const now = tools.clock.now();
    const waiting = await em.findOne(Newsletter, { id, state: 'SCHEDULED' });
    if (!waiting?.scheduledFor) return;
    if (waiting.scheduledFor > now) throw new TryLater('The time of the newsletter has not come.');
    const { person, state } = await em.findOneOrFail(KlussterOwner, { id: waiting.owner });
    const account = await accountOf(em, tools, person as PersonId);
    const language = await languageOf(em, person);
    await em.transactional(async (em) => {
      const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
      const newsletter = await em.findOne(Newsletter, { id, state: 'SCHEDULED', scheduledFor: { $lte: now } }, locked);
      if (!newsletter) return;
      const ended = { scheduledFor: null, version: newsletter.version + 1 };
      if (!(await klussterOf(em, newsletter))) {
        Object.assign(newsletter, ended, { state: 'CANCELLED', cancelledAt: now });
        return;
      }
      if (state === 'ACTIVE' && !(await beginSending({ em, now }, newsletter))) return;
      Object.assign(newsletter, ended, { state: 'DRAFT' });
      if (!account) return;
      const { key, email: to } = account;
      const values = { newsletter: newsletter.subject };
      await postMessage({ em, now }, { holder: person, key, to, language, template: 'NEWSLETTER_NOT_SENT', values });
    });
  },
};
