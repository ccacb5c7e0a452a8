import type { EntityManager } from '@mikro-orm/core';
import type { DataKeys } from '../privacy/vault/keys.js';
import { openContent } from './content.js';
import { Message, type MessageState } from './message.entity.js';

/** What an operator is told of a message: neither to whom it was nor what was in it. */
export type Unsent = { readonly id: string; readonly createdAt: Date; readonly template: string };

/** The messages that stand so, the oldest first. */
export async function unsentMessages(
  { em, keys }: { readonly em: EntityManager; readonly keys: DataKeys },
  state: Extract<MessageState, 'UNCERTAIN' | 'FAILED'>,
): Promise<readonly Unsent[]> {
  const messages = await em.find(Message, { state }, { orderBy: { createdAt: 'asc', id: 'asc' } });
  const templateOf = async (message: (typeof messages)[number]): Promise<string> => {
    const key = await keys.of(message.holder);
    if (!key) return '(erased)';
    try {
      return openContent(key, message, message.content).template;
    } catch {
      // It may be why the message failed.
      return '(unreadable)';
    }
  };
  return Promise.all(
    messages.map(async (message) => {
      const { id, createdAt } = message;
      return { id, createdAt, template: await templateOf(message) };
    }),
  );
}
