import type { EntityManager } from '@mikro-orm/core';
import { endSubscriptions } from '../mailing/index.js';
import { Newsletter } from '../newsletters/index.js';
import { NewsletterMessage } from './newsletterMessage.entity.js';
import { type Returned, readReturn } from './readReturn.js';

/** What whoever takes reports needs. */
export type Desk = { readonly fork: () => EntityManager; readonly now: () => Date };

/**
 * Acts on a report about a message: an address that nothing arrives at is not written to by any list, and one from which a message was
 * called spam not by the list that sent it. Doing it twice is no error. Undefined for anything that is no report about a message that left.
 */
export async function takeReturn({ fork, now }: Desk, bytes: Buffer): Promise<Returned['kind'] | undefined> {
  const returned = await readReturn(bytes);
  const em = fork();
  const message = returned && (await em.findOne(NewsletterMessage, { id: returned.message, begunAt: { $ne: null } }));
  if (!message) return undefined;
  const { recipient } = message;
  if (returned.kind === 'BOUNCE') {
    await em.nativeUpdate(
      NewsletterMessage,
      { id: message.id, state: { $in: ['SENT', 'UNCERTAIN'] } },
      { state: 'FAILED' },
    );
    await endSubscriptions(fork(), now, { recipient, method: 'BOUNCE', reason: 'BOUNCED' });
  } else {
    const { klusster } = await em.findOneOrFail(Newsletter, { id: message.newsletter });
    await endSubscriptions(fork(), now, { recipient, klusster, method: 'COMPLAINT', reason: 'COMPLAINED' });
  }
  return returned.kind;
}
