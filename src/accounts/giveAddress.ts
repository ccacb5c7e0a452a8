import type { EmailAddress } from '../kernel/emailAddress.js';
import { seal } from '../privacy/vault/seal.js';
import { Account, AccountAddress } from './account.entity.js';
import type { FoundAccount } from './accountAt.js';
import { addressIndexOf, type Ground } from './openAccount.js';

/**
 * Gives an account another address, in the transaction of `em`; rejects with the unique violation of the database when somebody
 * else has it.
 */
export async function giveAddress(
  { em, keyring }: Pick<Ground, 'em' | 'keyring'>,
  { person, key }: FoundAccount,
  email: EmailAddress,
): Promise<void> {
  const place = { table: 'account', record: person, person, group: 'account' };
  await em.nativeUpdate(Account, { person }, { account: seal(key, place, { email }) });
  await em.nativeUpdate(AccountAddress, { person }, { addressIndex: addressIndexOf(keyring, email) });
}
