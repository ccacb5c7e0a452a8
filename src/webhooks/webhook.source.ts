import { sql } from 'kysely';
import { descending, type Entry, everyRow, type Source } from '../read/source.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';
import { WebhookEndpoint } from './webhookEndpoint.entity.js';

const FOR_STAFF = everyRow('its roots are for staff, and it is about no person');

export const webhookSource: Source = {
  type: 'Webhook',
  entity: WebhookEndpoint,
  shown: FOR_STAFF,
  columns: { clientId: 'partner' },
  orders: { NEWEST: descending('createdAt') },
};

export const deliverySource: Source = {
  type: 'WebhookDelivery',
  entity: WebhookDelivery,
  shown: FOR_STAFF,
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
