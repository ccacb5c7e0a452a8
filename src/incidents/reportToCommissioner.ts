import type { Ctx } from '../ctx.js';
import type { IncidentId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { inIncident } from './heldIncident.js';
import { allOf, asText, type Given, REPORT_ITEMS } from './items.js';

export type Reporting = Given<keyof typeof REPORT_ITEMS> & {
  readonly incidentId: string;
  readonly language: 'EN' | 'FR';
};

const HEADING = {
  EN: 'Report of a breach of security safeguards to the Privacy Commissioner of Canada (PIPEDA, s. 10.1(1); SOR/2018-64, s. 2)',
  FR: 'Déclaration d’une atteinte aux mesures de sécurité au commissaire à la protection de la vie privée du Canada (LPRPDE, par. 10.1(1); DORS/2018-64, art. 2)',
} as const;

/**
 * Writes the report of a breach with a real risk of significant harm, with each item of the regulation; one that lacks an item is refused, by its letter. Written
 * anew, as it may be with what was learnt since (s. 2(2)), it is to be sent anew. Throws as `inIncident` does.
 */
export async function reportToCommissioner(ctx: Ctx, reporting: Reporting): Promise<{ id: IncidentId } | Refused> {
  const { incidentId, language, ...given } = reporting;
  const { items, missing } = allOf(REPORT_ITEMS, given);
  return inIncident(ctx, incidentId, async ({ row, write }) => {
    if (!row.isRisk || row.closedAt) return refusedFor('WRONG_STATE', { field: 'incidentId' });
    if (missing.length > 0) return { userErrors: missing };
    const text = asText(REPORT_ITEMS, items, language === 'FR' ? 'fr' : 'en');
    write({ report: `${HEADING[language]}\n\n${text}\n` });
    Object.assign(row, { reportedAt: ctx.now, reportSentAt: null, reportChannel: null });
    return undefined;
  });
}
