import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId, type PersonId } from '../kernel/ids.js';
import { endDelegation } from './endDelegations.js';

/** Which grant was ended. */
export type RevokedGrant = { readonly id: string };

/**
 * Ends what a person let a partner see, at once, and tells the partner. Throws `KlussterError` NOT_FOUND for a grant that is not
 * hers, or over.
 */
export async function revokeGrant(ctx: Ctx, { id }: { readonly id: string }): Promise<RevokedGrant> {
  const { keys, now, keyring } = ctx;
  const [ref, person] = [fromGlobalId(id), whose(ctx).person as PersonId];
  const key = ref?.kind === 'PartnerGrant' ? await keys.of(person) : undefined;
  const isEnded =
    ref && key && (await ctx.em.transactional((em) => endDelegation({ em, now, keyring }, { person, key }, ref.id)));
  if (!isEnded) throw new KlussterError('NOT_FOUND');
  return { id };
}
