import type { EntityManager } from '@mikro-orm/core';
import type { PersonId } from '../kernel/ids.js';
import { type DataKey, seal } from '../privacy/vault/seal.js';
import { APPLYING_AGAIN } from './klussterOwnerState.js';
import type { OwnerContact } from './openProfile.js';
import { KlussterOwner } from './profiles.entity.js';

/**
 * Lets a Klusster Owner who was refused wait for approval once more, with what she gives now in the place of what she gave then. In
 * the transaction of `em`, from the one state that leads there. False for anybody else.
 */
export async function applyAgain(
  em: EntityManager,
  { person, key, now }: { readonly person: PersonId; readonly key: DataKey; readonly now: Date },
  contact: OwnerContact,
): Promise<boolean> {
  const { from, to } = APPLYING_AGAIN;
  const owner = await em.findOne(KlussterOwner, { person });
  if (!owner) return false;
  const place = { table: 'klusster_owner', record: owner.id, person, group: 'contact' };
  const given = { state: to, stateSince: now, contact: seal(key, place, contact) };
  return (await em.nativeUpdate(KlussterOwner, { id: owner.id, state: from }, given)) === 1;
}
