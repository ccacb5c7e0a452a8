import { LockMode } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import { CaseGrant, StaffMember, SupportCase } from '../staff/index.js';

/** What was read before is read again: it may have changed while the lock was waited for. */
const LOCKED = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

type On = Pick<Ctx, 'em' | 'viewer'>;

/** The member of staff who asks. Throws `KlussterError` STANDING_CHANGED when she left while she did. */
export async function staffWhoAsks({ em, viewer }: On) {
  assert(viewer.kind === 'staff', 'Only staff do what is open to staff.');
  const member = await em.findOne(StaffMember, { person: viewer.personId, leftAt: null });
  if (!member) throw new KlussterError('STANDING_CHANGED');
  return member;
}

/**
 * A case of hers, locked until the transaction ends, so that it stays open as long as something is done in it. Throws
 * `KlussterError` NOT_FOUND for a case of anybody else as for none.
 */
export async function ownCase(on: On, globalId: string) {
  const id = idNamed('SupportCase', globalId);
  const { id: staff } = await staffWhoAsks(on);
  const found = await on.em.findOne(SupportCase, { id, staff }, LOCKED);
  if (!found) throw new KlussterError('NOT_FOUND');
  return found;
}

/**
 * Whom a case of hers is about, with her key, which comes from another database and is asked for before anything is locked in
 * this one. Throws as {@link ownCase} does, of somebody who was erased too.
 */
export async function personOfOwnCase({ em, viewer, keys }: On & Pick<Ctx, 'keys'>, globalId: string) {
  const id = idNamed('SupportCase', globalId);
  const { id: staff } = await staffWhoAsks({ em, viewer });
  const found = await em.findOne(SupportCase, { id, staff });
  const key = found && (await keys.of(found.person));
  if (!key) throw new KlussterError('NOT_FOUND');
  return { person: found.person, key };
}

/** A grant of hers, locked until the transaction ends. Throws as {@link ownCase} does. */
export async function ownGrant(on: On, globalId: string) {
  const id = idNamed('CaseGrant', globalId);
  const { id: staff } = await staffWhoAsks(on);
  const found = await on.em.findOne(CaseGrant, { id, staff }, LOCKED);
  if (!found) throw new KlussterError('NOT_FOUND');
  return found;
}
