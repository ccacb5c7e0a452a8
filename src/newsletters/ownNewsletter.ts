import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { Klusster, ownerWhoAsks } from '../klussters/index.js';
import type { Viewer } from '../privacy/viewer.js';
import { Newsletter } from './newsletter.entity.js';

/**
 * A newsletter of hers, locked until the transaction of `em` ends. Throws `KlussterError` NOT_FOUND for one of anybody else as
 * for none.
 */
export async function ownNewsletter(em: EntityManager, viewer: Viewer, globalId: string) {
  const owner = ownerWhoAsks(viewer);
  const ref = fromGlobalId(globalId);
  const found =
    ref?.kind === 'Newsletter'
      ? await em.findOne(Newsletter, { id: ref.id, owner }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
      : null;
  if (!found) throw new KlussterError('NOT_FOUND');
  return found;
}

/** The klusster of a newsletter, held with the owner that it has; null when it is not hers any more who wrote the newsletter. */
export const klussterOf = (
  em: EntityManager,
  { klusster: id, owner }: { readonly klusster: string; readonly owner: string },
) => em.findOne(Klusster, { id, owner }, { lockMode: LockMode.PESSIMISTIC_READ, refresh: true });
