import { type EntityManager, LockMode } from '@mikro-orm/core';
import { accountOf, type FoundAccount } from '../accounts/index.js';
import { ownCase, staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import { type CaseId, type PersonId, toGlobalId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { SupportCase } from '../staff/index.js';
import { AccessRequest } from './accessRequest.entity.js';
import { type AccessState, WAITING } from './accessState.js';

type Request = NonNullable<Awaited<ReturnType<typeof read>>>;

const read = (em: EntityManager, id: string) =>
  em.findOne(AccessRequest, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });

/**
 * Does something about a request that waits, in an open case of the member of staff who asks, and in one transaction. Throws `KlussterError`
 * NOT_FOUND for a request in no case of hers, or whose person was erased; refuses one that is over.
 */
export async function inOwnRequest<Done extends object>(
  ctx: Ctx,
  globalId: string,
  act: (em: EntityManager, request: Request, account: FoundAccount) => Promise<Done | Refused>,
): Promise<Done | Refused> {
  const id = idNamed('AccessRequest', globalId);
  const { viewer } = ctx;
  const { id: staff } = await staffWhoAsks(ctx);
  const found = await ctx.em.findOne(AccessRequest, { id });
  const mine = found?.supportCase && (await ctx.em.count(SupportCase, { id: found.supportCase, staff }));
  // Her key comes from another database, and so before anything is locked in this one.
  const account = mine ? await accountOf(ctx.em, ctx, found.person as PersonId) : undefined;
  if (!found?.supportCase || !account) throw new KlussterError('NOT_FOUND');
  const caseId = toGlobalId('SupportCase', found.supportCase as CaseId);
  return ctx.em.transactional(async (em) => {
    const { closedAt } = await ownCase({ em, viewer }, caseId);
    const request = await read(em, id);
    if (!request) throw new KlussterError('NOT_FOUND');
    if (closedAt || !WAITING.has(request.state as AccessState)) return refusedFor('WRONG_STATE', { field: 'id' });
    return act(em, request, account);
  });
}
