import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { BillingDetailsView } from './billingDetails.view.js';
import { billingDetailsOf } from './invoice.sources.js';

/** The billing details of an owner as they are now, or null. */
export async function readBillingDetails(
  ctx: Ctx,
  owner: string,
  info: GraphQLResolveInfo,
): Promise<BillingDetailsView | null> {
  const row = await ctx.reader.one(billingDetailsOf, { owner }, info);
  return row && new BillingDetailsView(row);
}
