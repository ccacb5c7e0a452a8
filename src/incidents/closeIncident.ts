import type { Ctx } from '../ctx.js';
import type { IncidentId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { type Held, inIncident } from './heldIncident.js';
import { IncidentPerson } from './incidentPerson.entity.js';

/** Closes an incident once nothing is left to do; what is, is named. The database holds it to that too. Throws as `inIncident` does. */
export const closeIncident = (
  ctx: Ctx,
  { incidentId }: { readonly incidentId: string },
): Promise<{ id: IncidentId } | Refused> =>
  inIncident(ctx, incidentId, async (held) => {
    const { row } = held;
    if (row.closedAt) return refusedFor('WRONG_STATE', { field: 'incidentId' });
    if (!row.assessedAt) return refusedFor('NOT_ASSESSED');
    if (row.isRisk) {
      if (!row.reportSentAt) return refusedFor('NOT_REPORTED');
      if (!(await isTold(held))) return refusedFor('NOT_ALL_TOLD');
    }
    row.closedAt = ctx.now;
    return undefined;
  });

/** Whether each was told, those whom no mail reached in public. */
async function isTold({ em, row }: Held): Promise<boolean> {
  const of = { incident: row.id };
  if (!row.notifiedAt || (await em.count(IncidentPerson, { ...of, toldAt: null, unreachedAt: null })) > 0) return false;
  const isUnreached =
    row.suspect === 'NONE' || (await em.count(IncidentPerson, { ...of, unreachedAt: { $ne: null } })) > 0;
  return !isUnreached || row.publishedAt !== null;
}
