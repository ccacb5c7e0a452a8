import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import { senderIdentityOf } from './senderIdentity.source.js';
import { SenderIdentityView } from './senderIdentity.view.js';

/** Who sends the mailing list of a klusster, as it is now, or null. */
export async function readSenderIdentity(
  ctx: Ctx,
  klusster: string,
  info: GraphQLResolveInfo,
): Promise<SenderIdentityView | null> {
  const row = await ctx.reader.one(senderIdentityOf, { klusster }, info);
  return row && new SenderIdentityView(row);
}
