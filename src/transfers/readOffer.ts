import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { KlussterOfferView } from './klussterOffer.view.js';
import { offerById } from './offer.source.js';

/** An offer as the viewer may see it now, or null. */
export async function readOffer(ctx: Ctx, id: string, info: GraphQLResolveInfo): Promise<KlussterOfferView | null> {
  const row = await ctx.reader.one(offerById, { id }, info);
  return row && new KlussterOfferView(row);
}
