import { ConsumerUser, KlussterOwner } from '../accounts/index.js';
import type { Disposing } from '../feature.js';
import { endSubscriptions } from './endSubscriptions.js';
import { SenderIdentity } from './senderIdentity.entity.js';
import { Subscription } from './subscription.entity.js';

/**
 * Ends all subscriptions of whoever is erased. That her address said no stays as a keyed hash, so that nobody writes to it again. What she stated
 * of herself as a sender is forgotten: it stands in what she sent, and is sent with nothing any more.
 */
export async function endSubscriptionsOf({ fork, clock }: Disposing, person: string): Promise<void> {
  const em = fork();
  const consumer = await em.findOne(ConsumerUser, { person });
  const subscriptions = consumer ? await em.find(Subscription, { consumerUser: consumer.id, endedAt: null }) : [];
  for (const recipient of new Set(subscriptions.map((one) => one.recipient)))
    await endSubscriptions(em, () => clock.now(), { recipient, method: 'API', reason: 'UNSUBSCRIBED' });
  const owner = await em.findOne(KlussterOwner, { person });
  if (owner) await em.nativeDelete(SenderIdentity, { owner: owner.id });
}
