import type { Feature } from '../feature.js';
import { Subscription } from './subscription.entity.js';
import { ConsumerUserSubscriptions } from './subscription.resolver.js';
import { subscriptionEdges, subscriptionSource } from './subscription.source.js';

export { Subscription } from './subscription.entity.js';

export const mailing: Feature = {
  name: 'mailing',
  entities: [Subscription],
  resolvers: [ConsumerUserSubscriptions],
  sources: [subscriptionSource],
  edges: subscriptionEdges,
};
