import { sql } from 'kysely';
import { type AddedEdges, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';

const OF_PARTNERS = everyRow('staff come to it, and the partner to its own; it is about no person');

export const webhookSource: Source = {
  type: 'Webhook',
  entity: WebhookEndpoint,
  shown: OF_PARTNERS,
  columns: { clientId: 'partner' },
  edges: {
    deliveries: {
      kind: 'many',
      to: 'WebhookDelivery',
      by: 'endpoint',
    },
  },
  orders: { NEWEST: descending('createdAt') },
};

export const deliverySource: Source = {
  type: 'WebhookDelivery',
  entity: WebhookDelivery,
  shown: OF_PARTNERS,
  orders: { NEWEST: descending('queuedAt') },
};

/** A partner finds by itself what is its own. */
export const webhookEdges: AddedEdges = {
  PartnerRegistration: {
    webhooks: {
      kind: 'many',
      to: 'Webhook',
      by: 'partner',
    },
  },
};

export const webhooksOfPartner: Entry = {
  to: 'Webhook',
  where: (endpoint, bind) => sql`${endpoint('partner')} = ${bind('partner')}::uuid`,
};

export const deliveriesOfEndpoint: Entry = {
  to: 'WebhookDelivery',
  where: (delivery, bind) => sql`${delivery('endpoint')} = ${bind('endpoint')}::uuid`,
};
