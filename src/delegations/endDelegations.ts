import { type EntityManager, LockMode } from '@mikro-orm/core';
import { type DelegationId, type PartnerId, type PersonId, toGlobalId } from '../kernel/ids.js';
import { Delegation, OauthRecord } from '../partners/index.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import type { DataKey } from '../privacy/vault/seal.js';
import { postEvent } from '../webhooks/index.js';

/** The transaction that grants end in, its instant, and the keys of the service. */
export type Ground = { readonly em: EntityManager; readonly now: Date; readonly keyring: KeyDerivation };

/** Whose grants they are, with her key. */
export type Holder = { readonly person: PersonId; readonly key: DataKey };

/** Ends one grant of a person, and tells its partner. False when it is not hers, or over. */
export const endDelegation = async (ground: Ground, holder: Holder, id: string): Promise<boolean> =>
  (await end(ground, holder, { id })) === 1;

/**
 * Ends all that a person lets partners see, tells each of them, and forgets where she is signed in to the consent page: whoever
 * sits there has proven what counts no longer. For whatever makes doubtful who agreed, such as a new password.
 * Returns how many grants were ended.
 */
export async function endDelegationsOf(ground: Ground, holder: Holder): Promise<number> {
  // Before the grants: a consent that is under way holds the record of its session until it is a grant, which is then found.
  await ground.em.nativeDelete(OauthRecord, { person: holder.person, delegation: null });
  return end(ground, holder, {});
}

async function end({ em, now, keyring }: Ground, holder: Holder, which: { readonly id?: string }): Promise<number> {
  const live = await em.find(
    Delegation,
    { ...which, person: holder.person, endedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, disableIdentityMap: true },
  );
  for (const { id, partner } of live) {
    await em.nativeUpdate(Delegation, { id }, { endedAt: now });
    const grant = toGlobalId('PartnerGrant', id as DelegationId);
    await postEvent({ em, now, keyring }, { event: 'GRANT_ENDED', partner: partner as PartnerId, grant, holder });
  }
  return live.length;
}
