import { sql } from 'kysely';
import { type AddedEdges, type Source } from '../read/source.js';
import { SUBSCRIPTION, Subscription } from './subscription.entity.js';

export const subscriptionSource: Source = {
  type: 'MailingSubscription',
  entity: Subscription,
  /** Reached from its own reader, and from a case as far as a grant goes; what has ended is there for nobody. */
  shown: { everybody: (subscription) => sql`${subscription('endedAt')} is null` },
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
      by: 'consumerUser',
    },
  },
};
