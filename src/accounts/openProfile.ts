import type { EntityManager } from '@mikro-orm/core';
import { newId, type PersonId } from '../kernel/ids.js';
import type { RoleAudience } from '../privacy/audience.js';
import { type DataKey, seal } from '../privacy/vault/seal.js';
import { BusinessOwner, ConsumerUser, KlussterOwner } from './profiles.entity.js';

/** What the policy collects of a person in each profile, and nothing besides (§4). */
export type OwnerContact = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly mailingAddress: string;
};
export type SubscriberContact = Pick<OwnerContact, 'firstName' | 'lastName' | 'email'>;
export type NewProfile =
  | { readonly profile: 'BUSINESS_OWNER' | 'KLUSSTER_OWNER'; readonly contact: OwnerContact }
  | { readonly profile: 'CONSUMER_USER'; readonly contact: SubscriberContact };

export const PROFILES = {
  BUSINESS_OWNER: { table: 'business_owner', entity: BusinessOwner },
  KLUSSTER_OWNER: { table: 'klusster_owner', entity: KlussterOwner },
  CONSUMER_USER: { table: 'consumer_user', entity: ConsumerUser },
} as const satisfies Record<RoleAudience, unknown>;

/** Whether a person has a profile of a kind. */
export const hasProfile = async (em: EntityManager, person: PersonId, profile: RoleAudience): Promise<boolean> =>
  (await em.count(PROFILES[profile].entity as typeof BusinessOwner, { person })) > 0;

/**
 * Puts a profile of a person into the transaction of `em`, sealed under her key, and returns its id. A Klusster Owner waits for
 * approval (reading 1).
 */
export function openProfile(
  em: EntityManager,
  { person, key, now }: { readonly person: PersonId; readonly key: DataKey; readonly now: Date },
  { profile, contact }: NewProfile,
): string {
  const { table, entity } = PROFILES[profile];
  const id: string = newId();
  em.create(
    entity as typeof KlussterOwner,
    {
      id,
      person,
      contact: seal(key, { table, record: id, person, group: 'contact' }, contact),
      ...(profile === 'KLUSSTER_OWNER' && { state: 'PENDING', stateSince: now }),
    } as never,
  );
  return id;
}
