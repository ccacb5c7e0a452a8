import type { Feature } from '../feature.js';
import { Subscription } from './subscription.entity.js';
import { ConsumerUserSubscriptions, PersonSubscriptions } from './subscription.resolver.js';
import { subscriptionEdges, subscriptionSource } from './subscription.source.js';

export { Subscription } from './subscription.entity.js';

export const mailing: Feature = {
  name: 'mailing',
  entities: [Subscription],
  resolvers: [ConsumerUserSubscriptions, PersonSubscriptions],
  sources: [subscriptionSource],
  edges: subscriptionEdges,
};
