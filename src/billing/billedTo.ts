import type { EntityManager } from '@mikro-orm/core';
import type { DataKey } from '../privacy/vault/seal.js';
import { BillingDetails } from './billingDetails.entity.js';
import { type BilledTo, openContact, openDetails } from './sealed.js';

type Owner = { readonly id: string; readonly person: string; readonly contact: Uint8Array };

/** To whom the invoices of an owner are made out: as she says, and she at her postal address where she has said nothing. */
export async function billedTo(em: EntityManager, key: DataKey, owner: Owner): Promise<BilledTo> {
  const place = { record: owner.id, person: owner.person };
  const details = await em.findOne(BillingDetails, { owner: owner.id });
  return details ? openDetails(key, place, details.billing) : openContact(key, place, owner.contact);
}
