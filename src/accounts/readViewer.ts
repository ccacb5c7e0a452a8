import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { viewerEntry } from './accounts.sources.js';
import { ViewerView } from './viewer.view.js';

/** The viewer of the request as an object, or null when nobody is signed in. */
export async function readViewer(ctx: Ctx, info: GraphQLResolveInfo): Promise<ViewerView | null> {
  if (ctx.viewer.kind === 'anonymous') return null;
  const row = await ctx.reader.one(viewerEntry, { personId: ctx.viewer.personId }, info);
  return row && new ViewerView(row);
}
