import type { Ctx } from '../ctx.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { CaseOutcome } from '../staff/index.js';
import { ownCase } from './ownCases.js';

/**
 * Closes a case; the database ends its grants with it (migration 0010). Throws `KlussterError` NOT_FOUND for one that is not
 * hers.
 */
export async function closeCase(
  { em, viewer, now }: Ctx,
  { caseId, outcome }: { readonly caseId: string; readonly outcome: CaseOutcome },
): Promise<{ id: string } | Refused> {
  return em.transactional(async (em) => {
    const found = await ownCase({ em, viewer }, caseId);
    if (found.closedAt) return refusedFor('WRONG_STATE', { field: 'caseId' });
    found.closedAt = now;
    found.outcome = outcome;
    return { id: found.id };
  });
}
