import type { Ctx } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { ownRecord } from '../privacy/viewer.js';
import { endSubscriptions } from './endSubscriptions.js';
import { Subscription } from './subscription.entity.js';

/** Who reads mailing lists: whoever acts as no Consumer User does not get as far as a verb for those who do. */
const readerWho = ({ viewer }: Pick<Ctx, 'viewer'>): string => {
  const consumerUser = ownRecord(viewer, 'consumerUser');
  assert(consumerUser, 'This is done by a Consumer User.');
  return consumerUser;
};

/** A subscription of hers that stands. Throws `KlussterError` NOT_FOUND for one of others, or that has ended, as for none. */
async function ownSubscription(ctx: Ctx, globalId: string) {
  const ref = fromGlobalId(globalId);
  const found =
    ref?.kind === 'MailingSubscription' &&
    (await ctx.em.findOne(Subscription, { id: ref.id, consumerUser: readerWho(ctx), endedAt: null }));
  if (!found) throw new KlussterError('NOT_FOUND');
  return found;
}

export type Unsubscribed = { readonly unsubscribed: true };

/** Ends a subscription of hers, or all of them where none is named: at once, and answered when nothing is on its way any more. */
export async function unsubscribe(
  ctx: Ctx,
  { subscriptionId }: { readonly subscriptionId?: string | null },
): Promise<Unsubscribed> {
  const ended = { method: 'API', reason: 'UNSUBSCRIBED' } as const;
  const now = () => ctx.now;
  if (subscriptionId) {
    const { recipient, klusster } = await ownSubscription(ctx, subscriptionId);
    await endSubscriptions(ctx.em, now, { ...ended, recipient, klusster });
  } else {
    const hers = await ctx.em.find(Subscription, { consumerUser: readerWho(ctx), endedAt: null });
    for (const recipient of new Set(hers.map((one) => one.recipient)))
      await endSubscriptions(ctx.em, now, { ...ended, recipient });
  }
  return { unsubscribed: true };
}

export type LanguageChanged = { readonly changed: true };

/** Has a mailing list of hers written to her in another language from now on. */
export async function changeSubscriptionLanguage(
  ctx: Ctx,
  { subscriptionId, language }: { readonly subscriptionId: string; readonly language: 'EN' | 'FR' },
): Promise<LanguageChanged> {
  const { id } = await ownSubscription(ctx, subscriptionId);
  await ctx.em.nativeUpdate(Subscription, { id, endedAt: null }, { language });
  return { changed: true };
}
