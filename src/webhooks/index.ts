import type { Feature } from '../feature.js';
import { DELIVER_EVENT } from './deliverEvent.job.js';
import { deliverySource, webhookEdges, webhookSource } from './webhook.source.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';
import { webhookHoldings } from './webhooks.holdings.js';
import { PartnerWebhooks, WebhookDeliveries, WebhooksResolver } from './webhooks.resolver.js';

export { httpWebhooks } from './httpWebhooks.js';
export { type Ground, type Holder, postEvent } from './postEvent.js';
export { deliveryCounts, endpointCounts } from './standing.js';

/** Partners are told of what they have to follow: signed, and until it arrived. */
export const webhooks: Feature = {
  name: 'webhooks',
  entities: [WebhookEndpoint, WebhookDelivery],
  personalData: { holdings: webhookHoldings },
  resolvers: [WebhooksResolver, PartnerWebhooks, WebhookDeliveries],
  sources: [webhookSource, deliverySource],
  edges: webhookEdges,
  jobs: [DELIVER_EVENT],
};
