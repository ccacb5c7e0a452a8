import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';

/** The id of an endpoint as it is stored, from its global id. Throws `KlussterError` NOT_FOUND for any other text. */
export function endpointId(id: string): string {
  const named = fromGlobalId(id);
  if (named?.kind !== 'Webhook') throw new KlussterError('NOT_FOUND');
  return named.id;
}

/**
 * An endpoint that is not disabled, locked in the transaction of `em`: whoever disables it waits. Throws `KlussterError` NOT_FOUND.
 */
export async function liveEndpoint(em: EntityManager, id: string) {
  const endpoint = await em.findOne(
    WebhookEndpoint,
    { id: endpointId(id), disabledAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!endpoint) throw new KlussterError('NOT_FOUND');
  return endpoint;
}
