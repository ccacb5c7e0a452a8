import { LockMode } from '@mikro-orm/core';
import { AccountAddress, addressIndexOf } from '../accounts/index.js';
import { enter } from '../audit/index.js';
import type { Ctx } from '../ctx.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { StaffMember } from '../staff/index.js';
import { CaseLookUp } from './caseLookUp.entity.js';

/** How many addresses one member of staff may look up in an hour: more than she serves people, fewer than guessing takes. */
export const LOOK_UPS_AN_HOUR = 30;
const HOUR = 3_600_000;

/** Whom a look-up found: nobody, or a person by her id. */
export type Found = { readonly person: string | undefined };

/**
 * Looks a person up by her exact address, on record whether she is found or not, in a transaction of its own. There is no
 * other way from an address to a person, and no search. Staff of all replicas are counted one by one: two look-ups of one
 * member of staff wait for each other.
 */
export async function lookUp(
  { em, keyring, keys, now }: Pick<Ctx, 'em' | 'keyring' | 'keys' | 'now'>,
  staff: string,
  email: EmailAddress,
): Promise<Found | Refused> {
  // Apart from the act that it is for: it is on the chain whatever becomes of that.
  return em.fork().transactional(async (em) => {
    await em.findOneOrFail(StaffMember, { id: staff }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const since = new Date(now.getTime() - HOUR);
    const recent = await em.find(
      CaseLookUp,
      { staff, at: { $gt: since } },
      { orderBy: { at: 'desc' }, limit: LOOK_UPS_AN_HOUR },
    );
    const first = recent[LOOK_UPS_AN_HOUR - 1];
    if (first) return refusedFor('TOO_MANY_LOOK_UPS', { seconds: (first.at.getTime() - since.getTime()) / 1000 });
    const at = await em.findOne(AccountAddress, { addressIndex: addressIndexOf(keyring, email) });
    const known = at !== null && (await em.count(StaffMember, { person: at.person })) === 0;
    const person = known ? at.person : undefined;
    em.create(CaseLookUp, { staff, at: now, person: person ?? null });
    await em.flush();
    const about = { keys, named: person ? [{ person, ids: [] }] : [] };
    await enter(em, { kind: 'LOOK_UP', what: 'address', staff, counts: { found: about.named.length } }, now, about);
    return { person };
  });
}
