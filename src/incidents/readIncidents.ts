import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { fromGlobalId } from '../kernel/ids.js';
import type { ListRows } from '../read/rows.js';
import { Incident } from './incident.entity.js';
import { IncidentView } from './incident.view.js';
import { allIncidents, incidentById } from './incidents.sources.js';
import { asText, NOTICE_ITEMS, noticeFrom } from './items.js';
import { type IncidentWords, openWords } from './sealed.js';

/** A page of the register. */
export const listIncidents = ({ reader }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(allIncidents, {}, info);

/** An incident, or null. */
export async function readIncident(
  { reader }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<IncidentView | null> {
  const row = await reader.one(incidentById, { id }, info);
  return row && new IncidentView(row);
}

/** What is written about an incident, the notice as people get it and as it is published. */
export type Written = Pick<IncidentWords, 'what' | 'reasons' | 'report' | 'published'> & {
  readonly notice?: Readonly<Record<'EN' | 'FR', string>>;
};

/** What is written about an incident, opened with its own key; null for one that is not there. */
export async function readIncidentWords({ em, keys }: Ctx, globalId: string): Promise<Written | null> {
  const ref = fromGlobalId(globalId);
  const row = ref?.kind === 'Incident' ? await em.findOne(Incident, { id: ref.id }) : null;
  const key = row && (await keys.of(row.id));
  if (!row || !key) return null;
  const { notice, ...written } = openWords(key, row.id, row.words);
  if (notice === undefined) return written;
  const { EN, FR } = noticeFrom(notice);
  return { ...written, notice: { EN: asText(NOTICE_ITEMS, EN, 'en'), FR: asText(NOTICE_ITEMS, FR, 'fr') } };
}
