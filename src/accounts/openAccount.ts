import type { EntityManager } from '@mikro-orm/core';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import { Fault } from '../kernel/errors.js';
import { newId, type PersonId } from '../kernel/ids.js';
import { Person } from '../people/index.js';
import { blindIndex } from '../privacy/vault/blindIndex.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import { provisionKey } from '../privacy/vault/keys.js';
import { seal } from '../privacy/vault/seal.js';
import { Account, AccountAddress } from './account.entity.js';

/** Where an account is opened. */
export type Ground = {
  readonly em: EntityManager;
  readonly keyStore: KeyStore;
  readonly keyring: Keyring;
  readonly now: Date;
};

/** What an address is found by. */
export const addressIndexOf = (keyring: Keyring, email: EmailAddress): Buffer =>
  blindIndex(keyring.derive('blind-index'), 'email', canonicalEmail(email));

/**
 * Puts a new person with an account into the transaction of `em`. Her key is made and stored first: a key without a person
 * opens nothing, and a person without a key would be lost. Throws `Fault` when the address has an account.
 */
export async function openAccount(
  { em, keyStore, keyring, now }: Ground,
  { email, passwordHash }: { readonly email: EmailAddress; readonly passwordHash: string },
): Promise<PersonId> {
  const addressIndex = addressIndexOf(keyring, email);
  if ((await em.count(AccountAddress, { addressIndex })) > 0) throw new Fault('This address has an account already.');
  const person = newId<PersonId>();
  const key = await provisionKey(keyStore, keyring, person);
  const place = { table: 'account', record: person, person, group: 'account' };
  em.create(Person, { id: person, createdAt: now });
  em.create(Account, { person, account: seal(key, place, { email }), passwordHash });
  em.create(AccountAddress, { addressIndex, person });
  return person;
}
