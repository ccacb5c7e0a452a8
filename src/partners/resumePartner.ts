import { requireRecentProof } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { isId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { Partner } from './partner.entity.js';

/** Which partner is suspended no longer. */
export type ResumedPartner = { readonly clientId: string };

/**
 * Lets a suspended partner go on: it gets tokens by the secret or the key that it has. What people had let it see is over; it asks
 * them anew. Throws `KlussterError` NOT_FOUND for one that is not there, or is not suspended.
 */
export async function resumePartner(
  ctx: Pick<Ctx, 'em' | 'now' | 'viewer'>,
  { clientId }: { readonly clientId: string },
): Promise<ResumedPartner | Refused> {
  const refused = await requireRecentProof(ctx);
  if (refused) return refused;
  const which = { id: clientId, suspendedAt: { $ne: null } };
  return ctx.em.transactional(async (em) => {
    const resumed = isId(clientId) ? await em.nativeUpdate(Partner, which, { suspendedAt: null }) : 0;
    if (resumed === 0) throw new KlussterError('NOT_FOUND');
    return { clientId };
  });
}
