import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { standingSender } from '../mailing/index.js';
import { DAY_MS, IDENTITY_HOLDS_MS, NEWSLETTER_BOUNDS } from './bounds.js';
import { contentHashOf, contentOf } from './content.js';
import { Newsletter, type SenderBlock } from './newsletter.entity.js';
import { klussterOf } from './ownNewsletter.js';
import { picturesOf } from './pictures.js';

/** The job that sends a newsletter to its list, by the id of the newsletter. What it does is for the feature above to say. */
export const DISPATCH_NEWSLETTER = 'dispatch-newsletter';

/** A newsletter as its row is. */
export type NewsletterRow = NonNullable<Awaited<ReturnType<typeof rowOf>>>;
const rowOf = (em: EntityManager, id: string) => em.findOne(Newsletter, { id });

/**
 * Who sends the list of a klusster, as it stands in each message; nothing when its owner did not say, or her mailing address does not
 * hold long enough after that instant.
 */
export async function senderOf(
  em: EntityManager,
  { id, name, owner }: { readonly id: string; readonly name: string; readonly owner: string },
  at: Date,
): Promise<SenderBlock | undefined> {
  const stated = await standingSender(em, { klusster: id, owner });
  if (!stated) return undefined;
  const { validUntil, ...sender } = stated;
  const isTooShort = validUntil !== null && validUntil.getTime() < at.getTime() + IDENTITY_HOLDS_MS;
  return isTooShort ? undefined : { klusster: name, ...sender };
}

/** Whether a newsletter may be sent at an instant: who sends it, or why not. It depends on nobody who would get it. */
export async function readyAt(em: EntityManager, newsletter: NewsletterRow, at: Date): Promise<SenderBlock | Refused> {
  const klusster = await klussterOf(em, newsletter);
  if (klusster?.state !== 'PUBLISHED') return refusedFor('WRONG_STATE');
  return (await senderOf(em, klusster, at)) ?? refusedFor('IDENTITY_INCOMPLETE');
}

/**
 * Begins to send a newsletter that is locked: from here on nothing of it changes, neither who sends it nor what it says. The messages
 * leave in a job of their own, so that the answer says nothing of how many there are.
 */
export async function beginSending(
  { em, now }: { readonly em: EntityManager; readonly now: Date },
  newsletter: NewsletterRow,
): Promise<Refused | undefined> {
  const sender = await readyAt(em, newsletter, now);
  if ('userErrors' in sender) return sender;
  const lately = { klusster: newsletter.klusster, sendingSince: { $gt: new Date(now.getTime() - DAY_MS) } };
  if ((await em.count(Newsletter, lately)) >= NEWSLETTER_BOUNDS.perDay) return refusedFor('TOO_MANY_NEWSLETTERS');
  const written = { ...newsletter, sender, pictures: await picturesOf(em, newsletter.id) };
  Object.assign(newsletter, {
    state: 'SENDING',
    scheduledFor: null,
    sendingSince: now,
    identity: sender,
    contentHash: contentHashOf(written, contentOf(written)),
    version: newsletter.version + 1,
  });
  await em.flush();
  await sendJob(em, { name: DISPATCH_NEWSLETTER }, { id: newsletter.id });
  return undefined;
}
