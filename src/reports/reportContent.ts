import { LockMode } from '@mikro-orm/core';
import { stillHere } from '../accounts/index.js';
import { caseText } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { type ContentReportId, fromGlobalId, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Person } from '../people/index.js';
import { seal } from '../privacy/vault/seal.js';
import { isThereFor } from '../read/isThereFor.js';
import { ContentReport, type ReportReason } from './contentReport.entity.js';

/** How much one person may report in a day: more than anybody comes upon, less than a campaign takes. */
export const REPORTS_A_DAY = 20;
const DAY = 24 * 3_600_000;
/** Longest text of a report, in characters. */
const TEXT_MAX = 2_000;

export type Reporting = { readonly id: string; readonly reason: ReportReason; readonly text: string };

/**
 * Tells staff of a klusster or a business. Throws `KlussterError` NOT_FOUND for what is not there; FORBIDDEN for staff, who
 * are nobody that a case could be about.
 */
export async function reportContent(ctx: Ctx, input: Reporting): Promise<{ id: ContentReportId } | Refused> {
  const { viewer, now } = ctx;
  if (viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  const text = caseText(input.text, TEXT_MAX);
  const about = await objectNamed(ctx, input.id);
  const person = viewer.personId;
  const key = stillHere(await ctx.keys.of(person));
  return once<{ id: ContentReportId }>(ctx, { verb: 'reportContent', input }, async (em) => {
    // Of one person one report at a time, so that no two find room for the last one of the day.
    await em.findOneOrFail(Person, { id: person }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const since = new Date(now.getTime() - DAY);
    const recent = await em.find(
      ContentReport,
      { person, reportedAt: { $gt: since } },
      { orderBy: { reportedAt: 'desc' }, limit: REPORTS_A_DAY },
    );
    const first = recent[REPORTS_A_DAY - 1];
    if (first)
      return refusedFor('TOO_MANY_REPORTS', { seconds: (first.reportedAt.getTime() - since.getTime()) / 1000 });
    const id = newId<ContentReportId>();
    const place = { table: 'content_report', record: id, person, group: 'case' };
    em.create(ContentReport, {
      id,
      person,
      ...about,
      reason: input.reason,
      case: seal(key, place, { text }),
      reportedAt: now,
    });
    return { id };
  });
}

/** What a global id names that can be reported: what she may come to at all. */
async function objectNamed(ctx: Ctx, globalId: string) {
  const ref = fromGlobalId(globalId);
  if (ref?.kind === 'Klusster' && (await isThereFor(ctx, 'Klusster', ref.id))) return { klusster: ref.id };
  if (ref?.kind === 'Business' && (await isThereFor(ctx, 'Business', ref.id))) return { business: ref.id };
  throw new KlussterError('NOT_FOUND');
}
