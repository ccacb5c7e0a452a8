import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterError } from '../kernel/errors.js';
import type { SafeguardId } from '../kernel/ids.js';
import { Safeguard } from './safeguard.entity.js';

/** A safeguard that is held until the transaction ends. Throws `KlussterError` NOT_FOUND for none. */
export async function heldSafeguard(em: EntityManager, id: SafeguardId) {
  const row = await em.findOne(Safeguard, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!row) throw new KlussterError('NOT_FOUND');
  return row;
}
