import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { cardOf } from './card.source.js';
import { CardView } from './card.view.js';

/** The card of an owner as it is now, or null. */
export async function readCard(ctx: Ctx, owner: string, info: GraphQLResolveInfo): Promise<CardView | null> {
  const row = await ctx.reader.one(cardOf, { owner }, info);
  return row && new CardView(row);
}
