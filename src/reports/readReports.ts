import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { ListRows } from '../read/rows.js';
import { ContentReportView } from './contentReport.view.js';
import { allReports, ownReportById } from './reports.sources.js';

/** A page of all reports, for staff. */
export const listReports = ({ reader }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(allReports, {}, info);

/** A report of whoever asks, or null. */
export async function readOwnReport(
  { reader, viewer }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ContentReportView | null> {
  const row = await reader.one(ownReportById, { viewer: viewer.kind === 'person' ? viewer.personId : null, id }, info);
  return row && new ContentReportView(row);
}
