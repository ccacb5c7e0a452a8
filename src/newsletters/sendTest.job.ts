import type { EntityManager } from '@mikro-orm/core';
import { accountOf, KlussterOwner } from '../accounts/index.js';
import { languageOf } from '../consent/index.js';
import { type Job, type JobTools, TryLater, UNHURRIED } from '../jobs/job.js';
import type { PersonId } from '../kernel/ids.js';
import type { Letter, MailOutcome } from '../kernel/mailPort.js';
import { Klusster } from '../klussters/index.js';
import { NOBODYS_TOKEN, unsubscribeAddress } from '../mailing/index.js';
import { unseal } from '../privacy/vault/seal.js';
import { senderOf } from './beginSending.js';
import { composed, letterTo } from './composed.js';
import { Newsletter } from './newsletter.entity.js';
import { type NEWSLETTER_TEST_STATES, NewsletterTest } from './newsletterTest.entity.js';
import { picturesOf, sentPictures } from './pictures.js';

type State = (typeof NEWSLETTER_TEST_STATES)[number];

const AFTER = { SENT: 'SENT', REFUSED: 'FAILED', UNKNOWN: 'UNCERTAIN', LATER: 'QUEUED' } as const satisfies Record<
  MailOutcome,
  State
>;

/** Sends a newsletter to her who writes it. Of two that do it at once one sends. */
export const SEND_TEST: Job = {
  name: 'send-newsletter-test',
  purpose: 'SERVICE',
  options: UNHURRIED,
  async handle(tools, { id }) {
    const em = tools.fork();
    const test = await em.findOne(NewsletterTest, { id });
    // Whoever finds it being sent knows that its sender is gone, and that nobody can say how far it came.
    if (test?.state === 'SENDING') await move(em, id, 'SENDING', 'UNCERTAIN');
    if (test?.state !== 'QUEUED') return;
    const letter = await letterOf(tools, em, test);
    if (!letter) {
      await move(em, id, 'QUEUED', 'FAILED');
      return;
    }
    if (!(await move(em, id, 'QUEUED', 'SENDING'))) return;
    const outcome: MailOutcome = await tools.mail.send(letter).catch(() => 'UNKNOWN');
    // Also when somebody has given this worker up meanwhile.
    await move(em, id, outcome === 'LATER' ? 'SENDING' : { $in: ['SENDING', 'UNCERTAIN'] }, AFTER[outcome]);
    if (outcome === 'LATER') throw new TryLater('No mail can be handed over now.');
  },
};

const move = async (em: EntityManager, id: string, from: State | { $in: State[] }, to: State): Promise<boolean> =>
  (await em.nativeUpdate(NewsletterTest, { id, state: from }, { state: to })) > 0;

type Test = { readonly id: string; readonly newsletter: string; readonly owner: string };

/** The message; nothing when she was erased, or what it needs is not there any more. */
async function letterOf(tools: JobTools, em: EntityManager, test: Test): Promise<Letter | undefined> {
  const at = tools.clock.now();
  const newsletter = await em.findOneOrFail(Newsletter, { id: test.newsletter });
  const klusster = await em.findOne(Klusster, { id: newsletter.klusster, owner: test.owner });
  const sender = klusster && (await senderOf(em, klusster, at));
  const owner = await em.findOneOrFail(KlussterOwner, { id: test.owner });
  const account = await accountOf(em, tools, owner.person as PersonId);
  if (!klusster || !sender || !account) return undefined;
  const { key, person, email: to } = account;
  const place = { table: 'klusster_owner', record: owner.id, person, group: 'contact' };
  const { firstName = '', lastName = '' } = unseal(key, place, owner.contact);
  const pictures = await picturesOf(em, newsletter.id);
  const subject = `[${newsletter.language === 'FR' ? 'Essai' : 'Test'}] ${newsletter.subject}`;
  const written = { ...newsletter, subject, sender, pictures };
  const newsletterToHer = composed(written, await sentPictures(pictures), {
    mailFrom: tools.mailFrom,
    slug: klusster.slug,
  });
  const language = await languageOf(em, person);
  const unsubscribeUrl = unsubscribeAddress(tools.publicUrl, NOBODYS_TOKEN);
  return letterTo(newsletterToHer, { messageId: test.id, to, firstName, lastName, language, unsubscribeUrl, at });
}
