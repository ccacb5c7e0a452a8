import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { ListRows } from '../read/rows.js';
import { allCases, caseRecordById, ownCaseById, ownCases, ownGrantById, staffWhoAreCleared } from './case.sources.js';
import { CaseGrantView } from './caseGrant.view.js';
import { CaseRecordView } from './caseRecord.view.js';
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

/** A page of the register of all cases. */
export const listCaseRecords = ({ reader }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(allCases, {}, info);

/** What the register says of a case, or null. */
export async function readCaseRecord(
  { reader }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<CaseRecordView | null> {
  const row = await reader.one(caseRecordById, { id }, info);
  return row && new CaseRecordView(row);
}

/** A page of those who work here and are cleared. */
export const listColleagues = ({ reader, now }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(staffWhoAreCleared, { now: now.toISOString() }, info);
