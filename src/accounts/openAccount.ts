import type { EntityManager } from '@mikro-orm/core';
import { Taken } from '../db/taken.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import type { PersonId } from '../kernel/ids.js';
import { Person } from '../people/index.js';
import { blindIndex } from '../privacy/vault/blindIndex.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { KeyStore } from '../privacy/vault/keyStore.js';
import { type DataKey, seal } from '../privacy/vault/seal.js';
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

/** Whether an address has an account. Never asked where the answer would show (see `addresses`). */
export const hasAddress = async (em: EntityManager, keyring: Keyring, email: EmailAddress): Promise<boolean> =>
  (await em.count(AccountAddress, { addressIndex: addressIndexOf(keyring, email) })) > 0;

/** Whose account it is, under which key, and how she signs in. */
export type NewAccount = {
  readonly person: PersonId;
  readonly key: DataKey;
  readonly email: EmailAddress;
  /** None for who signs in by a link to her address. */
  readonly passwordHash: string | null;
};

/**
 * Puts a new person with an account into the transaction of `em`. Her key is made and stored before: a key without a person
 * opens nothing, and a person without a key would be lost. Throws `Taken` when the address has an account.
 */
export async function openAccount(
  { em, keyring, now }: Pick<Ground, 'em' | 'keyring' | 'now'>,
  { person, key, email, passwordHash }: NewAccount,
): Promise<void> {
  if (await hasAddress(em, keyring, email)) throw new Taken('This address has an account already.');
  const place = { table: 'account', record: person, person, group: 'account' };
  em.create(Person, { id: person, createdAt: now });
  em.create(Account, { person, account: seal(key, place, { email }), passwordHash });
  em.create(AccountAddress, { addressIndex: addressIndexOf(keyring, email), person });
}
