import { LockMode } from '@mikro-orm/core';
import { caseText, fileCase, staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { CaseId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { StaffMember } from '../staff/index.js';
import { Inquiry } from './inquiry.entity.js';

export type Taking = { readonly inquiryId: string; readonly reason: string };

/**
 * Opens a case about whoever sent an inquiry, in which it is answered. One member of staff at a time works on it. Throws `KlussterError`
 * NOT_FOUND for an inquiry that is not there, or whose person was erased.
 */
export async function takeInquiry(ctx: Ctx, input: Taking): Promise<{ id: CaseId } | Refused> {
  const reason = caseText(input.reason);
  const { id: staff } = await staffWhoAsks(ctx);
  const id = idNamed('Inquiry', input.inquiryId);
  const person = (await ctx.em.findOne(Inquiry, { id }))?.person;
  const key = person && (await ctx.keys.of(person));
  if (!person || !key) throw new KlussterError('NOT_FOUND');
  return once<{ id: CaseId }>(ctx, { verb: 'takeInquiry', input }, async (em) => {
    const inquiry = await em.findOne(Inquiry, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!inquiry) throw new KlussterError('NOT_FOUND');
    // Whoever sent it and works here since is nobody that a case could be about.
    const worksHere = await em.count(StaffMember, { person });
    if (inquiry.state !== 'WAITING' || worksHere > 0) return refusedFor('WRONG_STATE', { field: 'inquiryId' });
    const filed = fileCase(em, ctx.now, { staff, person, key, kind: 'INQUIRY', reason });
    inquiry.supportCase = filed.id;
    inquiry.state = 'TAKEN';
    return filed;
  });
}
