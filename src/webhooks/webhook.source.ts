import { sql } from 'kysely';
import { descending, type Entry, type Source } from '../read/source.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';

export const webhookSource: Source = {
  type: 'Webhook',
  entity: WebhookEndpoint,
  columns: { clientId: 'partner' },
  orders: { NEWEST: descending('createdAt') },
};

export const deliverySource: Source = {
  type: 'WebhookDelivery',
  entity: WebhookDelivery,
  orders: { NEWEST: descending('queuedAt') },
};

export const webhooksOfPartner: Entry = {
  to: 'Webhook',
  where: (endpoint, bind) => sql`${endpoint('partner')} = ${bind('partner')}::uuid`,
};

export const deliveriesOfEndpoint: Entry = {
  to: 'WebhookDelivery',
  where: (delivery, bind) => sql`${delivery('endpoint')} = ${bind('endpoint')}::uuid`,
};
