import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { listingById } from './listing.sources.js';
import { ListingView } from './listing.view.js';

/** A listing that is there for whoever asks, or null. */
export async function readListing({ reader }: Ctx, id: string, info: GraphQLResolveInfo): Promise<ListingView | null> {
  const row = await reader.one(listingById, { id }, info);
  return row && new ListingView(row);
}
