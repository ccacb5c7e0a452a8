import { caseText, staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import type { IncidentId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { gather } from './gather.js';
import { inIncident } from './heldIncident.js';
import type { Misuse, Sensitivity } from './incident.entity.js';
import { INCIDENT_TEXT_MAX } from './openIncident.js';

export type Assessing = {
  readonly incidentId: string;
  readonly riskOfSignificantHarm: boolean;
  readonly sensitivity: Sensitivity;
  readonly misuse: Misuse;
  readonly reasons: string;
};

/**
 * Says whether there is a real risk of significant harm, judged by sensitivity and probable misuse (PIPEDA, s. 10.1(8)), and why. What the ledger says is gathered
 * once more, and an incident that still went on ends now. It may be judged anew until it was reported or told. Throws as `inIncident` does.
 */
export async function assessIncident(
  ctx: Ctx,
  { incidentId, riskOfSignificantHarm: isRisk, sensitivity, misuse, reasons }: Assessing,
): Promise<{ id: IncidentId } | Refused> {
  const { now } = ctx;
  const why = caseText(reasons, INCIDENT_TEXT_MAX);
  const { id: assessedBy } = await staffWhoAsks(ctx);
  return inIncident(ctx, incidentId, async ({ em, row, write }) => {
    if (row.closedAt || row.reportedAt || row.notifiedAt) return refusedFor('WRONG_STATE', { field: 'incidentId' });
    const untilAt = row.untilAt ?? now;
    const { id, suspect, fromAt: from, coordinates, isMisused } = row;
    const { credential = null, viewer = null, partner = null } = row;
    const looking = { id, suspect, credential, viewer, partner, isMisused, from, until: untilAt, coordinates };
    Object.assign(row, await gather(em, looking), {
      untilAt,
      assessedAt: now,
      assessedBy,
      isRisk,
      sensitivity,
      misuse,
    });
    write({ reasons: why });
    return undefined;
  });
}
