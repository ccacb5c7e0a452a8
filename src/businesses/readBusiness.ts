import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { businessesById } from './business.source.js';
import { BusinessView } from './business.view.js';

/** The business with this id as the viewer sees it, or null. */
export async function readBusiness(
  { reader }: Pick<Ctx, 'reader'>,
  id: string,
  info: GraphQLResolveInfo,
): Promise<BusinessView | null> {
  const row = await reader.one(businessesById, { ids: [id] }, info);
  return row && new BusinessView(row);
}
