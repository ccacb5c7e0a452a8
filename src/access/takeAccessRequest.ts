import { LockMode } from '@mikro-orm/core';
import { caseText, fileCase, staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { CaseId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { SupportCase } from '../staff/index.js';
import { AccessRequest } from './accessRequest.entity.js';
import { type AccessState, WAITING } from './accessState.js';

export type TakingAccess = { readonly id: string; readonly reason: string };

/**
 * Opens a case about whoever asked for access, in which it is answered, where the one that it was recorded in is closed: a request does not
 * go under with whoever worked on it. Throws `KlussterError` NOT_FOUND for a request that is not there, or whose person was erased.
 */
export async function takeAccessRequest(ctx: Ctx, input: TakingAccess): Promise<{ id: CaseId } | Refused> {
  const reason = caseText(input.reason);
  const { id: staff } = await staffWhoAsks(ctx);
  const id = idNamed('AccessRequest', input.id);
  const person = (await ctx.em.findOne(AccessRequest, { id }))?.person;
  const key = person && (await ctx.keys.of(person));
  if (!person || !key) throw new KlussterError('NOT_FOUND');
  return once<{ id: CaseId }>(ctx, { verb: 'takeAccessRequest', input }, async (em) => {
    const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const request = await em.findOneOrFail(AccessRequest, { id }, locked);
    const isAtWork = await em.count(SupportCase, { id: request.supportCase ?? null, closedAt: null });
    if (!WAITING.has(request.state as AccessState) || isAtWork > 0) return refusedFor('WRONG_STATE', { field: 'id' });
    const filed = fileCase(em, ctx.now, { staff, person, key, kind: 'QUESTION', reason });
    request.supportCase = filed.id;
    return filed;
  });
}
