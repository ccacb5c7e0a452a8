import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { ListRows } from '../read/rows.js';
import { PaperDisposalView } from './paperDisposal.view.js';
import { SafeguardView } from './safeguard.view.js';
import { allPaperDisposals, allSafeguards, paperDisposalById, safeguardById } from './safeguards.sources.js';

/** A page of the register of safeguards. */
export const listSafeguards = ({ reader }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(allSafeguards, {}, info);

/** A safeguard by the id of its row, or null. */
export async function readSafeguard(
  { reader }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<SafeguardView | null> {
  const row = await reader.one(safeguardById, { id }, info);
  return row && new SafeguardView(row);
}

/** A page of the register of shredded paper. */
export const listPaperDisposals = ({ reader }: Ctx, info: GraphQLResolveInfo): Promise<ListRows> =>
  reader.list(allPaperDisposals, {}, info);

/** A record of shredded paper by the id of its row, or null. */
export async function readPaperDisposal(
  { reader }: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PaperDisposalView | null> {
  const row = await reader.one(paperDisposalById, { id }, info);
  return row && new PaperDisposalView(row);
}
