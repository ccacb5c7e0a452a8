import type { EntityManager } from '@mikro-orm/core';
import { addressIndexOf } from '../accounts/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { newId } from '../kernel/ids.js';
import type { Keyring } from '../privacy/vault/keyEncryption.js';
import { Recipient } from './recipient.entity.js';

/** Of two who write an address at once, both find the one row. */
const PUT = `insert into recipient (id, address_index, created_at) values (?, ?, ?)
  on conflict (address_index) do update set address_index = excluded.address_index returning id::text`;

/** The recipient with an address, made where there was none. In the transaction of `em`. */
export async function recipientAt(
  em: EntityManager,
  { keyring, now }: { readonly keyring: Keyring; readonly now: Date },
  email: EmailAddress,
): Promise<string> {
  const values = [newId(), addressIndexOf(keyring, email), now];
  const [row] = await em.getConnection().execute<{ id: string }[]>(PUT, values, 'all', em.getTransactionContext());
  return (row as { id: string }).id;
}

/** The recipient with an address, where the mailing lists know it. */
export async function knownRecipient(
  em: EntityManager,
  keyring: Keyring,
  email: EmailAddress,
): Promise<string | undefined> {
  return (await em.findOne(Recipient, { addressIndex: addressIndexOf(keyring, email) }))?.id;
}
