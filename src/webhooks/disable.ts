import type { EntityManager } from '@mikro-orm/core';
import { WebhookDelivery } from './webhookDelivery.entity.js';
import { type DISABLED_BECAUSE, WebhookEndpoint } from './webhookEndpoint.entity.js';

/** Disables an endpoint for good, within a transaction: its secrets are forgotten, and what was on its way there is dropped. */
export async function disable(
  em: EntityManager,
  id: string,
  because: (typeof DISABLED_BECAUSE)[number],
  now: Date,
): Promise<void> {
  const forgotten = { secret: null, formerSecret: null, formerUntil: null };
  const disabled = { disabledAt: now, disabledBecause: because, ...forgotten };
  if ((await em.nativeUpdate(WebhookEndpoint, { id, disabledAt: null }, disabled)) === 0) return;
  const over = { state: 'DROPPED', body: null, nextAt: null } as const;
  await em.nativeUpdate(WebhookDelivery, { endpoint: id, state: 'PENDING' }, over);
}
