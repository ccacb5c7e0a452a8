import { ConsumerUser } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { endSubscriptions, Subscription } from '../mailing/index.js';

/** Ends every mailing list of a person, each with its own consent. Returns when nothing is on its way to her any more. */
export async function endMailing({ em, now }: Pick<Ctx, 'em' | 'now'>, person: string, method: 'API' | 'STAFF') {
  const consumer = await em.findOne(ConsumerUser, { person });
  if (!consumer) return;
  const hers = await em.find(Subscription, { consumerUser: consumer.id, endedAt: null });
  for (const recipient of new Set(hers.map((one) => one.recipient)))
    await endSubscriptions(em, () => now, { recipient, method, reason: 'UNSUBSCRIBED' });
}
