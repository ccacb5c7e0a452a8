import type { EntityManager } from '@mikro-orm/core';
import type { DataKeys } from '../privacy/vault/keys.js';
import { Card } from './card.entity.js';
import { openDetails } from './sealed.js';

/** The last month in which the card of an owner is good, such as `2029-04`; undefined when she has none. For verbs of her own alone. */
export async function expiryOf(em: EntityManager, keys: DataKeys, owner: string): Promise<string | undefined> {
  const card = await em.findOne(Card, { owner }, { refresh: true });
  const key = card && (await keys.of(card.person));
  return card && key ? openDetails(key, card, card.card).expiry : undefined;
}
