import type { EntityManager } from '@mikro-orm/core';
import type { DataKeys } from '../privacy/vault/keys.js';
import { Card } from './card.entity.js';
import { CardOpening } from './cardOpening.entity.js';
import { openToken } from './sealed.js';

/** Who opens a token, and when. */
export type Opening = { readonly em: EntityManager; readonly keys: DataKeys; readonly now: Date };

/**
 * What the gateway knows the card of an owner by, for the billing run and nobody else; undefined when she has none. That it was opened is in
 * the transaction of `em`, for the purpose of billing: the run commits it before it calls the gateway.
 */
export async function cardTokenFor({ em, keys, now }: Opening, owner: string): Promise<string | undefined> {
  const card = await em.findOne(Card, { owner }, { refresh: true });
  const key = card && (await keys.of(card.person));
  if (!key) return undefined;
  em.create(CardOpening, { owner, card: card.id, purpose: 'BILLING', at: now });
  return openToken(key, card, card.token);
}
