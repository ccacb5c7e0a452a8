import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';
import { Partner } from '../partners/index.js';
import type { WebhookEventCode } from './webhookEvents.js';

/** Why nothing is sent to an endpoint any more: staff removed it, it answered 410, or nothing arrived there for days. */
export const DISABLED_BECAUSE = ['REMOVED', 'GONE', 'FAILING'] as const;

/** Where a partner wants to be told of something. What was disabled stays so: it is added anew, with a new secret. */
export const WebhookEndpoint = defineEntity({
  name: 'WebhookEndpoint',
  tableName: 'webhook_endpoint',
  properties: {
    id: p.uuid().primary().comment(internal),
    partner: () => p.manyToOne(Partner).mapToPk().comment(internal),
    url: p.text().comment(internal),
    /** A list of what is sent there. */
    events: p.json<readonly WebhookEventCode[]>().comment(internal),
    /** Sealed under a key of the service; forgotten once the endpoint is disabled. */
    secret: p.blob().nullable().comment(internal),
    /** The secret before, with which everything is signed too until an instant: a partner changes over without an interruption. */
    formerSecret: p.blob().nullable().comment(internal),
    formerUntil: p.datetime().nullable().comment(internal),
    createdAt: p.datetime().comment(internal),
    /** When something arrived there last. */
    deliveredAt: p.datetime().nullable().comment(internal),
    disabledAt: p.datetime().nullable().comment(internal),
    disabledBecause: p
      .enum([...DISABLED_BECAUSE])
      .nullable()
      .comment(internal),
  },
  indexes: [{ properties: ['partner', 'createdAt'] }],
});
