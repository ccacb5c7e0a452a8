import { type DataKey, type SealedAt, seal, unseal } from '../privacy/vault/seal.js';

/** To whom an invoice is made out. `address` may have several lines. */
export type BilledTo = { readonly name: string; readonly address: string };

type Place = { readonly record: string; readonly person: string };

const at = (table: 'invoice' | 'billing_details', place: Place): SealedAt => ({ table, ...place, group: 'billing' });

/** Seals to whom an invoice was made out, as it was issued. */
export const sealInvoice = (key: DataKey, place: Place, { name, address }: BilledTo): Buffer =>
  seal(key, at('invoice', place), { name, address });

/** Seals to whom the invoices of an owner are to be made out. */
export const sealDetails = (key: DataKey, place: Place, { name, address }: BilledTo): Buffer =>
  seal(key, at('billing_details', place), { name, address });

/** Seals that nothing is known of an owner, under the key of a pseudonym. */
export const sealNobody = (key: DataKey, place: Place): Buffer =>
  seal(key, { table: 'klusster_owner', ...place, group: 'contact' }, {});

/** To whom the invoices of an owner are to be made out. Throws `SealBroken` when it does not open under this key. */
export const openDetails = (key: DataKey, place: Place, billing: Uint8Array): BilledTo =>
  unseal(key, at('billing_details', place), billing) as BilledTo;

/** The same from her profile, where she has said nothing else. Throws `SealBroken` when it does not open under this key. */
export function openContact(key: DataKey, place: Place, contact: Uint8Array): BilledTo {
  const { firstName, lastName, mailingAddress } = unseal(
    key,
    { table: 'klusster_owner', ...place, group: 'contact' },
    contact,
  );
  return { name: `${firstName} ${lastName}`, address: `${mailingAddress}` };
}
