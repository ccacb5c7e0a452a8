import { LockMode } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { CaseId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { StaffMember, SupportCase } from '../staff/index.js';
import { writeInCase } from './addCaseNote.js';
import { caseText } from './caseText.js';
import { staffWhoAsks } from './ownCases.js';

export type HandingOver = { readonly caseId: string; readonly staffMemberId: string; readonly reason: string };

/**
 * Gives an open case to a colleague who is cleared. What was granted in it ends (migration 0049): whoever has it now asks for herself, with a
 * reason of her own. A Privacy Officer hands over any case, for whoever is away. Throws `KlussterError` NOT_FOUND for a case that is not the
 * asker's to give, and for nobody of the staff.
 */
export async function handOverCase(ctx: Ctx, input: HandingOver): Promise<{ id: CaseId } | Refused> {
  const { now } = ctx;
  const text = caseText(input.reason);
  const id = idNamed('SupportCase', input.caseId);
  const to = idNamed('StaffMember', input.staffMemberId);
  const { id: by, role } = await staffWhoAsks(ctx);
  const which = { id, ...(role !== 'PRIVACY_OFFICER' && { staff: by }) };
  const person = (await ctx.em.findOne(SupportCase, which))?.person;
  const key = person && (await ctx.keys.of(person));
  if (!person || !key) throw new KlussterError('NOT_FOUND');
  return once<{ id: CaseId }>(ctx, { verb: 'handOverCase', input }, async (em) => {
    const found = await em.findOne(SupportCase, which, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    const colleague = await em.findOne(StaffMember, { id: to, leftAt: null }, { refresh: true });
    if (!found || !colleague) throw new KlussterError('NOT_FOUND');
    // In an emergency nothing is left to do that somebody else could: it was opened for two hours, and waits for its review.
    if (found.closedAt || found.kind === 'EMERGENCY') return refusedFor('WRONG_STATE', { field: 'caseId' });
    if (found.staff === to) return refusedFor('WRONG_STATE', { field: 'staffMemberId' });
    if (!colleague.clearedUntil || colleague.clearedUntil <= now)
      return refusedFor('NOT_CLEARED', { field: 'staffMemberId' });
    writeInCase(em, { supportCase: id, person, key, kind: 'HAND_OVER', staff: by, to, text, at: now });
    await em.flush();
    found.staff = to;
    found.heldSince = now;
    return { id: id as CaseId };
  });
}
