import { LockMode } from '@mikro-orm/core';
import { caseText, fileCase, staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { CaseId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { StaffMember, SupportCase } from '../staff/index.js';
import { ContentReport } from './contentReport.entity.js';

export type Taking = { readonly reportId: string; readonly reason: string };

/**
 * Opens a case about whoever made a report, in which it is decided. One member of staff at a time works on a report; when her
 * case is closed before she decided, it can be taken up again. Throws `KlussterError` NOT_FOUND for a report that is not there,
 * or whose person was erased.
 */
export async function takeReport(ctx: Ctx, input: Taking): Promise<{ id: CaseId } | Refused> {
  const reason = caseText(input.reason);
  const { id: staff } = await staffWhoAsks(ctx);
  const id = idNamed('ContentReport', input.reportId);
  const person = (await ctx.em.findOne(ContentReport, { id }))?.person;
  const key = person && (await ctx.keys.of(person));
  if (!person || !key) throw new KlussterError('NOT_FOUND');
  return once<{ id: CaseId }>(ctx, { verb: 'takeReport', input }, async (em) => {
    const report = await em.findOneOrFail(
      ContentReport,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    const isAtWork = await em.count(SupportCase, { id: report.supportCase ?? null, closedAt: null });
    // Whoever reported something and works here since is nobody that a case could be about.
    const worksHere = await em.count(StaffMember, { person });
    if (report.decidedAt || isAtWork > 0 || worksHere > 0) return refusedFor('WRONG_STATE', { field: 'reportId' });
    const filed = fileCase(em, ctx.now, { staff, person, key, kind: 'REPORT', reason });
    report.supportCase = filed.id;
    return filed;
  });
}
