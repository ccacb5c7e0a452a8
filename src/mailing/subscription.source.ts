import { sql } from 'kysely';
import { type AddedEdges, everyRow, type Source } from '../read/source.js';
import { SUBSCRIPTION, Subscription } from './subscription.entity.js';

export const subscriptionSource: Source = {
  type: 'MailingSubscription',
  entity: Subscription,
  shown: everyRow('it is reached from its own reader, and from a case as far as a grant goes'),
  columns: { since: 'createdAt' },
  edges: { klusster: { kind: 'one', to: 'Klusster', key: 'klusster' } },
};

export const subscriptionEdges: AddedEdges = {
  Person: {
    subscriptions: {
      kind: 'many',
      to: 'MailingSubscription',
      personal: { group: 'subscription', is: SUBSCRIPTION },
      on: (personId, subscription) =>
        sql`${subscription('consumerUser')} = (select c.id from consumer_user c where c.person_id = ${personId})`,
    },
  },
  ConsumerUser: {
    subscriptions: {
      kind: 'many',
      to: 'MailingSubscription',
      personal: { group: 'subscription', is: SUBSCRIPTION },
      on: (consumerId, subscription) => sql`${subscription('consumerUser')} = ${consumerId}`,
    },
  },
};
