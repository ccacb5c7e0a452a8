import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { ownerWhoAsks } from '../klussters/index.js';
import type { Viewer } from '../privacy/viewer.js';
import { KlussterOffer } from './klussterOffer.entity.js';

/**
 * An offer of hers, made `to` her or `from` her, locked until the transaction of `em` ends. Throws `KlussterError` NOT_FOUND
 * for one of others as for none.
 */
export async function ownOffer(em: EntityManager, viewer: Viewer, side: 'to' | 'from', globalId: string) {
  const owner = ownerWhoAsks(viewer);
  const ref = fromGlobalId(globalId);
  const found =
    ref?.kind === 'KlussterOffer'
      ? await em.findOne(
          KlussterOffer,
          { id: ref.id, [side]: owner },
          { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
        )
      : null;
  if (!found) throw new KlussterError('NOT_FOUND');
  return found;
}

/** Whether an offer can still be answered. */
export const isOpen = (offer: { readonly state: string; readonly expiresAt: Date }, now: Date): boolean =>
  offer.state === 'OPEN' && offer.expiresAt > now;
