import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { ListRows } from '../read/rows.js';
import { ownCaseById, ownCases, ownGrantById } from './case.sources.js';
import { CaseGrantView } from './caseGrant.view.js';
import { SupportCaseView } from './supportCase.view.js';

const viewerOf = ({ viewer }: Ctx) => (viewer.kind === 'staff' ? viewer.personId : null);

/** A page of the cases of the member of staff who asks. */
export const listOwnCases = (ctx: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  ctx.reader.list(ownCases, { viewer: viewerOf(ctx) }, info);

/** One of her cases, or null. */
export async function readOwnCase(ctx: Ctx, id: string, info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
  const row = await ctx.reader.one(ownCaseById, { viewer: viewerOf(ctx), id }, info);
  return row && new SupportCaseView(row);
}

/** One of her grants, or null. */
export async function readOwnGrant(ctx: Ctx, id: string, info: GraphQLResolveInfo): Promise<CaseGrantView | null> {
  const row = await ctx.reader.one(ownGrantById, { viewer: viewerOf(ctx), id }, info);
  return row && new CaseGrantView(row);
}
