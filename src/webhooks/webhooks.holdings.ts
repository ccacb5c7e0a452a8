import { type Holding, named } from '../read/holding.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';

export const webhookHoldings: readonly Holding[] = [
  {
    entity: WebhookDelivery,
    whose: named('holder'),
    erasure: 'DELETE',
    sealed: { body: { group: 'body' } },
    access: {
      told: {
        partner:
          '(select p.name from webhook_endpoint e join partner p on p.id = e.partner_id where e.id = t.endpoint_id)',
      },
    },
    ends: { rule: 'MESSAGE', since: 't.queued_at', unless: "t.state = 'PENDING'" },
  },
];
