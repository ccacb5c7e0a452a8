import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import { KlussterError } from '../kernel/errors.js';
import { type BusinessOwnerId, fromGlobalId, type PersonId } from '../kernel/ids.js';
import type { Versioned } from '../kernel/versions.js';
import { Business } from './business.entity.js';

/** Which business of hers, and as which version she read it. */
export type Named = Versioned & { readonly id: string };

/** The viewer as whom her businesses are hers. Only a Business Owner gets as far as here. */
export function ownerIn({ viewer }: Pick<Ctx, 'viewer'>): { owner: BusinessOwnerId; person: PersonId } {
  assert(viewer.kind === 'person' && viewer.businessOwner, 'Only a Business Owner has businesses.');
  return { owner: viewer.businessOwner.id as BusinessOwnerId, person: viewer.personId as PersonId };
}

/** A business of the viewer, which nobody else changes until the transaction of `em` ends. Throws `KlussterError` NOT_FOUND for one that is not there or is another's, all alike. */
export async function ownBusiness(em: EntityManager, ctx: Pick<Ctx, 'viewer'>, id: string) {
  const { owner } = ownerIn(ctx);
  const named = fromGlobalId(id);
  const found =
    named?.kind === 'Business'
      ? await em.findOne(Business, { id: named.id, owner }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
  if (!found) throw new KlussterError('NOT_FOUND');
  return found;
}
