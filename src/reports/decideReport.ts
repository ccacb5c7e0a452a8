import { accountOf } from '../accounts/index.js';
import { Business } from '../businesses/index.js';
import { ownCase, personOfOwnCase } from '../cases/index.js';
import { languageOf } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { CaseId, PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Klusster } from '../klussters/index.js';
import { postMessage } from '../mail/index.js';
import { ContentReport, type ReportOutcome } from './contentReport.entity.js';

export type Deciding = { readonly caseId: string; readonly outcome: ReportOutcome };

const TEMPLATES = { ACTED: 'REPORT_ACTED', NOT_ACTED: 'REPORT_NOT_ACTED' } as const satisfies Record<
  ReportOutcome,
  string
>;

/**
 * Decides about the report of a case; whoever made it is told by mail. The case stays open for what is left to do. Throws
 * `KlussterError` NOT_FOUND for a case that is not of the member of staff who asks.
 */
export async function decideReport(ctx: Ctx, { caseId, outcome }: Deciding): Promise<{ id: CaseId } | Refused> {
  const { now, viewer } = ctx;
  const { person } = await personOfOwnCase(ctx, caseId);
  const account = await accountOf(ctx.em, ctx, person as PersonId);
  if (!account) throw new KlussterError('NOT_FOUND');
  const { key, email: to } = account;
  const language = await languageOf(ctx.em, person);
  return ctx.em.transactional(async (em) => {
    const { id, closedAt } = await ownCase({ em, viewer }, caseId);
    const report = await em.findOne(ContentReport, { supportCase: id });
    if (!report || closedAt || report.decidedAt) return refusedFor('WRONG_STATE', { field: 'caseId' });
    report.decidedAt = now;
    report.outcome = outcome;
    const name = await publicNameOf(em, report);
    const values = name === undefined ? {} : { name };
    await postMessage({ em, now }, { holder: person, key, to, language, template: TEMPLATES[outcome], values });
    return { id: id as CaseId };
  });
}

/**
 * By what the object of a report is known to everybody; undefined while nobody but its owner finds it: she may have renamed it
 * since, and a mail would tell whoever reported what reading does not.
 */
async function publicNameOf(
  em: Ctx['em'],
  { klusster, business }: { klusster?: string | null | undefined; business?: string | null | undefined },
): Promise<string | undefined> {
  const found = klusster
    ? await em.findOne(Klusster, { id: klusster, state: 'PUBLISHED' })
    : await em.findOne(Business, { id: business as string, closedAt: null });
  return found?.name;
}
