import { defineEntity, p } from '@mikro-orm/core';
import { internal, personal } from '../db/columns.js';
import type { WebhookOutcome } from '../kernel/webhookPort.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';
import { WEBHOOK_EVENTS, type WebhookEventCode } from './webhookEvents.js';

const TOLD = personal({ category: 'DISCLOSURE', purpose: 'LEGAL', retention: 'MESSAGE' });

/** `DROPPED`: it was not sent any more, since its endpoint was disabled, the key that it was sealed under destroyed, or what it rests on withdrawn. */
export const DELIVERY_STATES = ['PENDING', 'DELIVERED', 'FAILED', 'DROPPED'] as const;

/** One attempt, as the log keeps it. */
export type Attempt = { readonly at: string; readonly outcome: WebhookOutcome; readonly status: number | null };

/** The record of one event on its way to one endpoint. Its body is forgotten once it is over, whatever became of it. */
export const WebhookDelivery = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    id: p.uuid().primary().comment(internal),
    /** What the receiver knows the event by: the same at each attempt and each endpoint. */
    eventId: p.uuid().comment(internal),
    endpoint: () => p.manyToOne(WebhookEndpoint).mapToPk().comment(internal),
    event: p.enum(Object.keys(WEBHOOK_EVENTS) as WebhookEventCode[]).comment(TOLD),
    /** The person whom it is about, under whose key the body is sealed; of an erasure, and of a trial, nobody. */
    holder: p.uuid().nullable().comment(TOLD),
    body: p.blob().nullable().comment(TOLD),
    state: p
      .enum([...DELIVERY_STATES])
      .default('PENDING')
      .comment(internal),
    /** A list of {@link Attempt}. */
    attempts: p.json<readonly Attempt[]>().comment(internal),
    queuedAt: p.datetime().comment(TOLD),
    nextAt: p.datetime().nullable().comment(internal),
  },
  indexes: [{ properties: ['endpoint', 'queuedAt'] }, { properties: ['holder'] }],
});
