import { type Holding, named } from '../read/holding.js';
import { WebhookDelivery } from './webhookDelivery.entity.js';

export const webhookHoldings: readonly Holding[] = [
  {
    entity: WebhookDelivery,
    whose: named('holder'),
    erasure: 'DELETE',
    sealed: { body: { group: 'body' } },
    ends: { rule: 'MESSAGE', since: 't.queued_at', unless: "t.state = 'PENDING'" },
  },
];
