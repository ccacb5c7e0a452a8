import { type Holding, named } from '../read/holding.js';
import { Message } from './message.entity.js';

export const mailHoldings: readonly Holding[] = [
  {
    entity: Message,
    whose: named('holder'),
    erasure: 'DELETE',
    // Until it has left it may hold a link, which proves that whoever follows it reads her mail.
    sealed: { content: { group: 'content', secret: ['values'] } },
    ends: {
      rule: 'MESSAGE',
      since: 'coalesce(t.sent_at, t.created_at)',
      unless: "t.state in ('QUEUED', 'SENDING')",
    },
  },
];
