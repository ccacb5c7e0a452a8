import type { Ctx } from '../ctx.js';
import type { IncidentId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { inIncident } from './heldIncident.js';
import type { Channel } from './incident.entity.js';

export type Recording = { readonly incidentId: string; readonly sentAt: Date; readonly channel: Channel };

/** Puts on record that the report went to the Commissioner, when and by which secure way (SOR/2018-64, s. 2(3)). Throws as `inIncident` does. */
export const recordReport = (
  ctx: Ctx,
  { incidentId, sentAt, channel }: Recording,
): Promise<{ id: IncidentId } | Refused> =>
  inIncident(ctx, incidentId, async ({ row }) => {
    const { reportedAt } = row;
    if (!reportedAt || row.reportSentAt || row.closedAt) return refusedFor('WRONG_STATE', { field: 'incidentId' });
    if (sentAt > ctx.now || sentAt < reportedAt) return refusedFor('TIME_REFUSED', { field: 'sentAt' });
    Object.assign(row, { reportSentAt: sentAt, reportChannel: channel });
    return undefined;
  });
