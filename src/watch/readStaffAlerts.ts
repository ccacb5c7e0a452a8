import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { ListRows } from '../read/rows.js';
import { StaffAlertView } from './staffAlert.view.js';
import { allStaffAlerts, staffAlertById } from './watch.sources.js';

/** A page of the alerts. */
export const listStaffAlerts = ({ reader }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(allStaffAlerts, {}, info);

/** An alert, or null. */
export async function readStaffAlert(
  { reader }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<StaffAlertView | null> {
  const row = await reader.one(staffAlertById, { id }, info);
  return row && new StaffAlertView(row);
}
