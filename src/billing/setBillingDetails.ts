import { LockMode } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { keepHistory } from '../corrections/index.js';
import type { Ctx } from '../ctx.js';
import { assert } from '../kernel/assert.js';
import { KlussterError } from '../kernel/errors.js';
import type { PersonId } from '../kernel/ids.js';
import type { ProvinceCode } from '../kernel/provinces.js';
import { plainLine } from '../kernel/text.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownerWhoAsks } from '../klussters/index.js';
import { isIdentified } from '../privacy/viewer.js';
import { BillingDetails } from './billingDetails.entity.js';
import { openDetails, sealDetails } from './sealed.js';

/** The longest name on an invoice, in characters. */
export const NAME_MAX = 200;

/** To whom invoices are to be made out. */
export type Setting = { readonly name: string; readonly address: string; readonly province: ProvinceCode };

/** Whose details were set. */
export type DetailsSet = { readonly owner: string };

/** Says to whom the invoices of whoever asks are made out from now on; those that were issued stay as they are, and what was said before is kept for her. */
export async function setBillingDetails(ctx: Ctx, input: Setting): Promise<DetailsSet | Refused> {
  const { viewer, keys, now } = ctx;
  const owner = ownerWhoAsks(viewer);
  assert(isIdentified(viewer), 'A Klusster Owner is signed in.');
  const name = plainLine(input.name, NAME_MAX);
  if (name === '') return refusedFor('NAME_MISSING', { field: 'name' });
  return ctx.em.transactional(async (em) => {
    // Whoever closes a month of hers waits: an invoice is of one province and one address.
    const held = await em.findOneOrFail(KlussterOwner, { id: owner }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const key = await keys.of(held.person);
    if (!key) throw new KlussterError('NOT_FOUND');
    const { address, province } = input;
    const at = { record: owner, person: held.person };
    const before = await em.findOne(BillingDetails, { owner });
    if (before) {
      const old = openDetails(key, at, before.billing);
      const said = [
        { coordinate: 'BillingDetails.name', oldValue: old.name, newValue: name },
        { coordinate: 'BillingDetails.address', oldValue: old.address, newValue: address },
      ] as const;
      const changes = said.filter(({ oldValue, newValue }) => oldValue !== newValue);
      keepHistory(em, {
        person: held.person as PersonId,
        key,
        profile: owner,
        credential: viewer.sessionId,
        at: now,
        changes,
      });
    }
    await em.upsert(BillingDetails, {
      owner,
      person: held.person,
      billing: sealDetails(key, at, { name, address }),
      province,
      changedAt: now,
    });
    return { owner };
  });
}
