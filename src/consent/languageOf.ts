import type { EntityManager } from '@mikro-orm/core';
import { ConsentEvent } from './consentEvent.entity.js';

/** The language to write to a person in: that in which she gave or withdrew a consent last. */
export async function languageOf(em: EntityManager, person: string): Promise<'EN' | 'FR'> {
  const said = await em.findOne(ConsentEvent, { person }, { orderBy: { id: 'desc' } });
  return said?.language ?? 'EN';
}
