import type { Ctx } from '../ctx.js';
import { disable } from './disable.js';
import { liveEndpoint } from './liveEndpoint.js';

/**
 * Removes an endpoint: what is on its way there is dropped, and its log stays. Throws `KlussterError` NOT_FOUND for one that is
 * not there or was disabled before.
 */
export async function removeWebhook(ctx: Ctx, { id }: { readonly id: string }): Promise<{ readonly id: string }> {
  return ctx.em.transactional(async (em) => {
    const endpoint = await liveEndpoint(em, id);
    await disable(em, endpoint.id, 'REMOVED', ctx.now);
    return { id };
  });
}
