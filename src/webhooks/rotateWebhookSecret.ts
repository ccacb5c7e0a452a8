import { requireRecentProof } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { Refused } from '../kernel/userErrors.js';
import type { WithSecret } from './addWebhook.js';
import { liveEndpoint } from './liveEndpoint.js';
import { OVERLAP_MS } from './schedule.js';
import { newSecret, sealSecret } from './secret.js';

/** An endpoint with its new secret, and until when the one before is signed with too. */
export type Rotated = WithSecret & { readonly formerUntil: Date };

/**
 * Gives an endpoint a new secret. For a day everything is signed with both, so that the partner can change over; of three in a
 * day the first is good no more. Throws `KlussterError` NOT_FOUND for an endpoint that is not there or disabled.
 */
export async function rotateWebhookSecret(ctx: Ctx, { id }: { readonly id: string }): Promise<Rotated | Refused> {
  const refused = await requireRecentProof(ctx);
  if (refused) return refused;
  return ctx.em.transactional(async (em) => {
    const endpoint = await liveEndpoint(em, id);
    const secret = newSecret();
    const formerUntil = new Date(ctx.now.getTime() + OVERLAP_MS);
    endpoint.formerSecret = endpoint.secret ?? null;
    endpoint.formerUntil = formerUntil;
    endpoint.secret = sealSecret(ctx.keyring, endpoint.id, secret);
    return { id, secret, formerUntil };
  });
}
