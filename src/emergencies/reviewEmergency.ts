import { type EntityManager, LockMode } from '@mikro-orm/core';
import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { CaseId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Emergency, type Verdict } from './emergency.entity.js';

/**
 * Says of an emergency of a colleague whether it was justified, once. Where it was not, she is cleared no more until somebody else confirms her anew
 * (migration 0050). Throws `KlussterError` NOT_FOUND for an emergency that is not there.
 */
export async function reviewEmergency(
  ctx: Ctx,
  { emergencyId, verdict }: { readonly emergencyId: string; readonly verdict: Verdict },
): Promise<{ id: CaseId } | Refused> {
  const id = idNamed('SupportCase', emergencyId);
  const { id: by } = await staffWhoAsks(ctx);
  return ctx.em.transactional((em) => review(em, { id, by, verdict, at: ctx.now }));
}

/** The same, in the transaction of `em`; by nobody who is named where it is said on the command line. */
export async function review(
  em: EntityManager,
  {
    id,
    by,
    verdict,
    at,
  }: { readonly id: string; readonly by: string | undefined; readonly verdict: Verdict; readonly at: Date },
): Promise<{ id: CaseId } | Refused> {
  const found = await em.findOne(Emergency, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!found) throw new KlussterError('NOT_FOUND');
  if (found.staff === by) return refusedFor('OWN_CASE', { field: 'emergencyId' });
  if (found.reviewedAt) return refusedFor('WRONG_STATE', { field: 'emergencyId' });
  Object.assign(found, { verdict, reviewedAt: at, reviewedBy: by ?? null });
  return { id: id as CaseId };
}
