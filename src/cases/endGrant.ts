import type { Ctx } from '../ctx.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownGrant } from './ownCases.js';

/** Ends a grant before its time. Throws `KlussterError` NOT_FOUND for one that is not hers. */
export async function endGrant({ em, viewer, now }: Ctx, grantId: string): Promise<{ id: string } | Refused> {
  return em.transactional(async (em) => {
    const grant = await ownGrant({ em, viewer }, grantId);
    if (grant.closedAt || grant.expiresAt <= now) return refusedFor('WRONG_STATE', { field: 'grantId' });
    grant.closedAt = now;
    return { id: grant.id };
  });
}
