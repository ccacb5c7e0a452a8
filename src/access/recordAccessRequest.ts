import { accountOf } from '../accounts/index.js';
import { ownCase, personOfOwnCase } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { type AccessRequestId, newId, type PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';
import { type AccessFormat, AccessRequest } from './accessRequest.entity.js';
import { addressed } from './addressed.js';
import { dueAtOf, lastDayOf } from './limits.js';

export type RecordingAccess = {
  readonly caseId: string;
  readonly receivedAt: Date;
  readonly format: AccessFormat;
  readonly language: 'EN' | 'FR';
};

/**
 * Puts a request for access on record that came by mail (PIPEDA 8(1)), in an open case about whoever wrote: its time began when the letter
 * came in. She is told by mail until when it is answered. Throws `KlussterError` NOT_FOUND for a case that is not hers.
 */
export async function recordAccessRequest(
  ctx: Ctx,
  { caseId, receivedAt, format, language }: RecordingAccess,
): Promise<{ id: AccessRequestId } | Refused> {
  const { viewer, now } = ctx;
  if (receivedAt > now) return refusedFor('TIME_REFUSED', { field: 'receivedAt' });
  const { person } = await personOfOwnCase(ctx, caseId);
  const account = await accountOf(ctx.em, ctx, person as PersonId);
  if (!account) throw new KlussterError('NOT_FOUND');
  const input = { caseId, receivedAt: receivedAt.toISOString(), format, language };
  return once<{ id: AccessRequestId }>(ctx, { verb: 'recordAccessRequest', input }, async (em) => {
    const { id: supportCase, closedAt } = await ownCase({ em, viewer }, caseId);
    if (closedAt) return refusedFor('WRONG_STATE', { field: 'caseId' });
    const id = newId<AccessRequestId>();
    const dueAt = dueAtOf(receivedAt);
    em.create(AccessRequest, { id, person, via: 'MAIL', language, format, receivedAt, dueAt, supportCase });
    const values = { limit: lastDayOf(dueAt) };
    await postMessage({ em, now }, { ...addressed(account), template: 'ACCESS_RECEIVED', language, values });
    return { id };
  });
}
