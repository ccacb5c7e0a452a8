import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../ctx.js';
import type { NewsletterId } from '../kernel/ids.js';
import { newsletterById } from './newsletter.sources.js';
import { NewsletterView } from './newsletter.view.js';

/** A newsletter as the viewer may see it now, or null. */
export async function readNewsletter(
  { reader }: Pick<Ctx, 'reader'>,
  id: NewsletterId,
  info: GraphQLResolveInfo,
): Promise<NewsletterView | null> {
  const row = await reader.one(newsletterById, { id }, info);
  return row && new NewsletterView(row);
}
