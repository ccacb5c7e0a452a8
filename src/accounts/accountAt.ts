import type { EntityManager } from '@mikro-orm/core';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { Fault } from '../kernel/errors.js';
import type { PersonId } from '../kernel/ids.js';
import { Person } from '../people/index.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import type { DataKeys } from '../privacy/vault/keys.js';
import { type DataKey, unseal } from '../privacy/vault/seal.js';
import { Account, AccountAddress } from './account.entity.js';
import { addressIndexOf } from './openAccount.js';

/** What somebody signs in with. */
export type FoundAccount = {
  readonly person: PersonId;
  readonly key: DataKey;
  readonly email: EmailAddress;
  readonly passwordHash: string | undefined;
};

type From = { readonly keyring: Keyring; readonly keys: DataKeys };

/** The account with an address; undefined when there is none, or its person was erased. For writing to her, never for an answer. */
export async function accountAt(em: EntityManager, from: From, email: EmailAddress): Promise<FoundAccount | undefined> {
  const found = await em.findOne(AccountAddress, { addressIndex: addressIndexOf(from.keyring, email) });
  return found ? accountOf(em, from, found.person as PersonId) : undefined;
}

/** The account of a person; undefined when she was erased. Throws `Fault` for somebody without one. */
export async function accountOf(
  em: EntityManager,
  { keys }: Pick<From, 'keys'>,
  person: PersonId,
): Promise<FoundAccount | undefined> {
  const account = await em.findOne(Account, { person });
  if (!account) {
    // What the law keeps names a pseudonym, which was never anybody.
    if ((await em.count(Person, { id: person, isPseudonym: true })) > 0) return undefined;
    throw new Fault('A person has no account.', `person ${person}`);
  }
  const key = await keys.of(person);
  if (!key) return undefined;
  const { email } = unseal(key, { table: 'account', record: person, person, group: 'account' }, account.account);
  return { person, key, email: email as EmailAddress, passwordHash: account.passwordHash ?? undefined };
}
