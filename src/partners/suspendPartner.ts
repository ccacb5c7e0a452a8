import { requireRecentProof } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { isId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { Delegation } from './delegation.entity.js';
import { OauthRecord } from './oauthRecord.entity.js';
import { Partner } from './partner.entity.js';

/** Which partner is suspended. */
export type SuspendedPartner = { readonly clientId: string };

/**
 * Suspends a partner: all its tokens are refused from the next request on. What people let it see ends, and its tokens are
 * forgotten, so that nothing of before comes back to life with it. Throws `KlussterError` NOT_FOUND for one that is not there, or
 * is suspended.
 */
export async function suspendPartner(
  ctx: Pick<Ctx, 'em' | 'now' | 'viewer'>,
  { clientId }: { readonly clientId: string },
): Promise<SuspendedPartner | Refused> {
  const refused = await requireRecentProof(ctx);
  if (refused) return refused;
  if (!isId(clientId)) throw new KlussterError('NOT_FOUND');
  const { now } = ctx;
  return ctx.em.transactional(async (em) => {
    const suspended = await em.nativeUpdate(Partner, { id: clientId, suspendedAt: null }, { suspendedAt: now });
    if (suspended === 0) throw new KlussterError('NOT_FOUND');
    await em.nativeUpdate(Delegation, { partner: clientId, endedAt: null }, { endedAt: now });
    await em.nativeDelete(OauthRecord, { partner: clientId, delegation: null });
    return { clientId };
  });
}
