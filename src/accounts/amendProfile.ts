import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { PersonId } from '../kernel/ids.js';
import type { RoleAudience } from '../privacy/audience.js';
import { type DataKey, seal, unseal } from '../privacy/vault/seal.js';
import { type OwnerContact, PROFILES } from './openProfile.js';
import type { BusinessOwner } from './profiles.entity.js';

/** A field of a contact, as it was and as it is now. */
export type Amended = { readonly field: keyof OwnerContact; readonly oldValue: string; readonly newValue: string };

/** Which profile of whom, by the key that it is sealed under. */
export type Amending = { readonly person: PersonId; readonly key: DataKey; readonly profile: RoleAudience };

/**
 * Amends the contact of a profile in the transaction of `em`, and tells what was changed; fields that say what they said already are not among it.
 * Undefined when she has no such profile.
 */
export async function amendProfile(
  em: EntityManager,
  { person, key, profile }: Amending,
  given: Partial<OwnerContact>,
): Promise<{ readonly id: string; readonly amended: readonly Amended[] } | undefined> {
  const { table, entity } = PROFILES[profile];
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const found = await em.findOne(entity as typeof BusinessOwner, { person }, { lockMode, refresh: true });
  if (!found) return undefined;
  const at = { table, record: found.id, person, group: 'contact' };
  const contact = unseal(key, at, found.contact);
  const amended = (Object.entries(given) as [keyof OwnerContact, string][]).flatMap(([field, newValue]) => {
    const oldValue = contact[field] ?? '';
    return oldValue === newValue ? [] : [{ field, oldValue, newValue }];
  });
  if (amended.length > 0) found.contact = seal(key, at, { ...contact, ...given });
  return { id: found.id, amended };
}
