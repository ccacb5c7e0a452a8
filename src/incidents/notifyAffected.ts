import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import type { IncidentId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { inIncident } from './heldIncident.js';
import { allOf, type Given, NOTICE_ITEMS, type Notice } from './items.js';
import { TELL_AFFECTED } from './tellAffected.job.js';

export type Notifying = {
  readonly incidentId: string;
  readonly en: Given<keyof typeof NOTICE_ITEMS>;
  readonly fr: Given<keyof typeof NOTICE_ITEMS>;
};

/**
 * Begins to tell everybody whom an incident with a real risk of significant harm is about, each once and in her language (PIPEDA, s. 10.1(3)); a notice that lacks
 * an item of the regulation in either language is refused, by its letter. Nobody sees who they are. Throws as `inIncident` does.
 */
export async function notifyAffected(
  ctx: Ctx,
  { incidentId, en, fr }: Notifying,
): Promise<{ id: IncidentId } | Refused> {
  const [english, french] = [allOf(NOTICE_ITEMS, en, 'en.'), allOf(NOTICE_ITEMS, fr, 'fr.')];
  const missing = [...english.missing, ...french.missing];
  return inIncident(ctx, incidentId, async ({ em, row, write }) => {
    if (!row.isRisk || row.notifiedAt || row.closedAt) return refusedFor('WRONG_STATE', { field: 'incidentId' });
    if (missing.length > 0) return { userErrors: missing };
    const notice: Notice = { EN: english.items, FR: french.items };
    write({ notice: JSON.stringify(notice) });
    row.notifiedAt = ctx.now;
    await sendJob(em, TELL_AFFECTED, { id: row.id });
    return undefined;
  });
}
