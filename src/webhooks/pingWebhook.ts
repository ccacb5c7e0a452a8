import type { Ctx } from '../ctx.js';
import { liveEndpoint } from './liveEndpoint.js';
import { postPing } from './postEvent.js';

/** Sends an endpoint a trial; its log says what came of it. Throws `KlussterError` NOT_FOUND for one that is not there or disabled. */
export async function pingWebhook(ctx: Ctx, { id }: { readonly id: string }): Promise<{ readonly id: string }> {
  return ctx.em.transactional(async (em) => {
    const endpoint = await liveEndpoint(em, id);
    await postPing({ em, now: ctx.now, keyring: ctx.keyring }, endpoint.id);
    return { id };
  });
}
