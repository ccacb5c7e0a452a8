import type { EntityManager } from '@mikro-orm/core';
import { sendJob } from '../jobs/sendJob.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { Card } from './card.entity.js';
import { CardDetachment } from './cardDetachment.entity.js';
import { DETACH_CARD } from './detachCard.job.js';
import { openToken, sealDetached } from './sealed.js';

/** What it takes to forget a card. */
export type Forgetting = {
  readonly em: EntityManager;
  readonly keys: DataKeys;
  readonly keyring: KeyDerivation;
  readonly now: Date;
};

/**
 * Erases the card of an owner, within a transaction that holds her row, and has the gateway forget it by a job. False when there is none.
 * Whoever destroys the key of a person calls it before.
 */
export async function forgetCard({ em, keys, keyring, now }: Forgetting, owner: string): Promise<boolean> {
  const card = await em.findOne(Card, { owner }, { refresh: true });
  if (!card) return false;
  const key = await keys.of(card.person);
  if (key) {
    // The row says no more whose card it is, nor is it the card's: only the gateway can tell.
    const id = crypto.randomUUID();
    const token = sealDetached(keyring, id, openToken(key, card, card.token));
    em.create(CardDetachment, { id, token, createdAt: now });
    await em.flush();
    await sendJob(em, DETACH_CARD, { id });
  }
  await em.nativeDelete(Card, { id: card.id });
  em.clear();
  return true;
}
