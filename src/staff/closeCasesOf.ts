import type { EntityManager } from '@mikro-orm/core';
import type { Disposing } from '../feature.js';
import { SupportCase } from './supportCase.entity.js';

/** Closes what staff have open about whoever is erased; the database ends the grants of a case with it (migration 0010). */
export async function closeCasesOf(em: EntityManager, { clock }: Disposing, person: string): Promise<void> {
  await em.nativeUpdate(SupportCase, { person, closedAt: null }, { closedAt: clock.now(), outcome: 'UNRESOLVED' });
}
