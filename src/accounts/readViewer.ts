import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { ownRecord } from '../privacy/viewer.js';
import { viewerEntry } from './accounts.sources.js';
import { ViewerView } from './viewer.view.js';

/** The viewer of the request as an object, or null when it is no person. */
export async function readViewer(ctx: Ctx, info: GraphQLResolveInfo): Promise<ViewerView | null> {
  const personId = ownRecord(ctx.viewer, 'person');
  if (personId === undefined) return null;
  const row = await ctx.reader.one(viewerEntry, { personId }, info);
  return row && new ViewerView(row);
}
