import { caseText } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import type { IncidentId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { inIncident } from './heldIncident.js';

/** Longest text of where something was published, in characters. */
const WHERE_MAX = 1_000;

export type Publishing = { readonly incidentId: string; readonly publishedAt: Date; readonly where: string };

/** Puts on record when and where those were told in public whom no notice reached (SOR/2018-64, s. 5). Throws as `inIncident` does. */
export async function recordPublicNotice(
  ctx: Ctx,
  { incidentId, publishedAt, where }: Publishing,
): Promise<{ id: IncidentId } | Refused> {
  const published = caseText(where, WHERE_MAX);
  return inIncident(ctx, incidentId, async ({ row, write }) => {
    if (!row.notifiedAt || row.closedAt) return refusedFor('WRONG_STATE', { field: 'incidentId' });
    if (publishedAt > ctx.now || publishedAt < row.notifiedAt)
      return refusedFor('TIME_REFUSED', { field: 'publishedAt' });
    write({ published });
    row.publishedAt = publishedAt;
    return undefined;
  });
}
