import type { EntityManager } from '@mikro-orm/core';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { StaffRole } from '../privacy/viewer.js';
import { StaffMember } from '../staff/index.js';

export type NamedOwner = { readonly ownerRole?: StaffRole | null; readonly ownerId?: string | null };

/**
 * Who answers for a safeguard: a role or a member of staff, one of the two. Throws `KlussterError` BAD_USER_INPUT for both or neither, NOT_FOUND for
 * somebody who does not work here.
 */
export async function ownerNamed(
  em: EntityManager,
  { ownerRole, ownerId }: NamedOwner,
): Promise<{ ownerRole: StaffRole | null; owner: string | null }> {
  if ((ownerRole == null) === (ownerId == null))
    throw new KlussterError('BAD_USER_INPUT', 'A role answers for it, or a member of staff.');
  if (ownerId == null) return { ownerRole: ownerRole ?? null, owner: null };
  const id = idNamed('StaffMember', ownerId);
  if ((await em.count(StaffMember, { id, leftAt: null })) === 0) throw new KlussterError('NOT_FOUND');
  return { ownerRole: null, owner: id };
}
