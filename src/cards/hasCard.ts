import type { EntityManager } from '@mikro-orm/core';
import { Card } from './card.entity.js';

/** Whether an owner keeps a card. */
export const hasCard = async (em: EntityManager, owner: string): Promise<boolean> =>
  (await em.count(Card, { owner })) > 0;
