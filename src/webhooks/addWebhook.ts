import { LockMode } from '@mikro-orm/core';
import { requireRecentProof } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { asId, newId, type PartnerId, toGlobalId, type WebhookId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Partner } from '../partners/index.js';
import { endpointUrl } from './reach.js';
import { newSecret, sealSecret } from './secret.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';
import type { WebhookEventCode } from './webhookEvents.js';

/** How many endpoints a partner may have: each event is sent to all of them. */
const ENDPOINTS_AT_MOST = 5;

/** An endpoint with a secret that is new: it is told this once, and is null when the request is answered again. */
export type WithSecret = { readonly id: string; readonly secret: string | null };

type Adding = { readonly clientId: string; readonly url: string; readonly events: readonly WebhookEventCode[] };

/** Adds an endpoint to a partner. Throws `KlussterError` NOT_FOUND when there is no such partner. */
export async function addWebhook(ctx: Ctx, input: Adding): Promise<WithSecret | Refused> {
  const refused = await requireRecentProof(ctx);
  if (refused) return refused;
  const { clientId, url, events } = input;
  const to = endpointUrl(url, ctx.webhookReach);
  if (!to) return refusedFor('WEBHOOK_URL_REFUSED', { field: 'url' });
  const partner = asId<PartnerId>(clientId);
  if (!partner) throw new KlussterError('NOT_FOUND');
  const remembered = ({ id }: WithSecret) => ({ id, secret: null });
  return once<WithSecret>(ctx, { verb: 'addWebhook', input, remembered }, async (em) => {
    // Two who add at once would each find room for one more: of one partner, one at a time.
    const known = await em.findOne(Partner, { id: partner }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!known) throw new KlussterError('NOT_FOUND');
    if ((await em.count(WebhookEndpoint, { partner, disabledAt: null })) >= ENDPOINTS_AT_MOST)
      return refusedFor('TOO_MANY_WEBHOOKS');
    const id = newId<WebhookId>();
    const secret = newSecret();
    const stored = { secret: sealSecret(ctx.keyring, id, secret), createdAt: ctx.now };
    em.create(WebhookEndpoint, { id, partner, url: to.href, events: [...new Set(events)], ...stored });
    return { id: toGlobalId('Webhook', id), secret };
  });
}
