import { AccountAddress, accountOf, endSessionsOf, requireRecentProof, stillHere, whose } from '../accounts/index.js';
import { AddressRequest } from '../addresses/index.js';
import type { Ctx } from '../ctx.js';
import { type Id, newId, type PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { provisionKey } from '../privacy/vault/keys.js';
import { StaffMember } from '../staff/index.js';
import { askForErasure } from './askForErasure.js';
import { sealNotice } from './tellOfErasure.js';

/** By what the erasure is found again. */
export type Requested = { readonly reference: string };

/**
 * Begins the erasure of whoever is signed in, and ends all her sessions. Asked for twice it is one. Refused without a recent proof that it
 * is she, and to whoever works here: what staff did has to be answered for.
 */
export async function requestErasure(
  ctx: Ctx,
  { understood }: { readonly understood: boolean },
): Promise<Requested | Refused> {
  const { em, now, language } = ctx;
  const unproven = await requireRecentProof(ctx);
  if (unproven) return unproven;
  const { person } = whose(ctx);
  if ((await em.count(StaffMember, { person })) > 0) return refusedFor('WORKS_HERE');
  if (!understood) return refusedFor('NOT_UNDERSTOOD', { field: 'understood' });
  const account = stillHere(await accountOf(em, ctx, person as PersonId));
  const id = newId<Id<'Erasure'>>();
  const notice = sealNotice(await provisionKey(ctx.keyStore, ctx.keyring, id), id, account.email);
  const reference = await em.transactional(async (within) => {
    await endSessionsOf(within, person, now);
    // Nobody is found by her address from here on, and no link of hers leads anywhere: nothing more is gathered (§8.4).
    await within.nativeDelete(AccountAddress, { person });
    await within.nativeDelete(AddressRequest, { holder: person });
    return askForErasure(within, now, { id, person, ground: 'ASKED', language, notice });
  });
  return { reference };
}
