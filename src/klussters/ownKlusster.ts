import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { saidNo } from '../consent/index.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownRecord, type Viewer } from '../privacy/viewer.js';
import { Klusster } from './klusster.entity.js';

/** How many a Klusster Owner may run at once, closed ones apart: slugs are scarce, and each stands in every list. */
export const KLUSSTERS_MAX = 50;

/** The profile that a viewer acts as. Throws `KlussterError` FORBIDDEN for whoever acts as no Klusster Owner. */
export function ownerWhoAsks(viewer: Viewer): string {
  const owner = ownRecord(viewer, 'klussterOwner');
  if (owner === undefined) throw new KlussterError('FORBIDDEN');
  return owner;
}

/**
 * A klusster of hers, locked until the transaction of `em` ends. Throws `KlussterError` NOT_FOUND for one of anybody else as
 * for none, whether she may read it or not.
 */
export async function ownKlusster(em: EntityManager, viewer: Viewer, globalId: string) {
  const owner = ownerWhoAsks(viewer);
  const ref = fromGlobalId(globalId);
  const found =
    ref?.kind === 'Klusster'
      ? await em.findOne(Klusster, { id: ref.id, owner }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
      : null;
  if (!found) throw new KlussterError('NOT_FOUND');
  return found;
}

/**
 * Refuses one klusster more to whoever runs as many as one may, and to whoever does not consent to being billed for it. Two that come to her at once wait for each other, at the row of
 * their owner. Throws `KlussterError` STANDING_CHANGED when she is not active any more.
 */
export async function roomForOneMore(em: EntityManager, owner: string): Promise<Refused | undefined> {
  const active = await em.findOne(
    KlussterOwner,
    { id: owner, state: 'ACTIVE' },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!active) throw new KlussterError('STANDING_CHANGED');
  if (await saidNo(em, active.person, 'BILLING')) return refusedFor('CONSENT_NEEDED');
  const count = await em.count(Klusster, { owner, state: { $ne: 'CLOSED' } });
  return count >= KLUSSTERS_MAX ? refusedFor('TOO_MANY_KLUSSTERS') : undefined;
}
