import type { EntityManager } from '@mikro-orm/core';
import type { PurposeCode } from '../privacy/purposes.js';
import { ConsentEvent } from './consentEvent.entity.js';

/** What a person said last on a purpose; undefined when she was never asked. */
export async function lastWord(em: EntityManager, person: string, purpose: PurposeCode) {
  const said = await em.findOne(ConsentEvent, { person, purpose }, { orderBy: { id: 'desc' }, refresh: true });
  return said?.kind;
}

/** Whether a person said no to a purpose, or took her yes back. */
export async function saidNo(em: EntityManager, person: string, purpose: PurposeCode): Promise<boolean> {
  const word = await lastWord(em, person, purpose);
  return word === 'REFUSED' || word === 'WITHDRAWN';
}
