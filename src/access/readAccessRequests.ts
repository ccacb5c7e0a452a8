import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { ListRows } from '../read/rows.js';
import { allRequests, ownRequestById, requestById } from './access.sources.js';
import { AccessRequestView } from './accessRequest.view.js';

/** A page of all requests, for staff. */
export const listRequests = ({ reader }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(allRequests, {}, info);

/** A request of whoever asks, or null. */
export async function readOwnRequest(
  { reader, viewer }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AccessRequestView | null> {
  const row = await reader.one(ownRequestById, { viewer: 'personId' in viewer ? viewer.personId : null, id }, info);
  return row && new AccessRequestView(row);
}

/** A request that staff worked on, or null. */
export async function readAnyRequest(
  { reader }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AccessRequestView | null> {
  const row = await reader.one(requestById, { id }, info);
  return row && new AccessRequestView(row);
}
