import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { KlussterId } from '../kernel/ids.js';
import { klusstersById } from './klusster.source.js';
import { KlussterView } from './klusster.view.js';

/** A klusster as the viewer may see it now, or null. */
export async function readKlusster(ctx: Ctx, id: KlussterId, info: GraphQLResolveInfo): Promise<KlussterView | null> {
  const row = await ctx.reader.one(klusstersById, { ids: [id] }, info);
  return row && new KlussterView(row);
}
