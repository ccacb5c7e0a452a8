import type { Feature } from '../feature.js';
import { MailingConsent } from './mailingConsent.entity.js';
import { Recipient } from './recipient.entity.js';
import { SenderIdentity } from './senderIdentity.entity.js';
import { Subscription } from './subscription.entity.js';
import { ConsumerUserSubscriptions, PersonSubscriptions } from './subscription.resolver.js';
import { subscriptionEdges, subscriptionSource } from './subscription.source.js';
import { Suppression } from './suppression.entity.js';

export { MailingConsent } from './mailingConsent.entity.js';
export { Recipient } from './recipient.entity.js';
export { SenderIdentity } from './senderIdentity.entity.js';
export { Subscription } from './subscription.entity.js';

export const mailing: Feature = {
  name: 'mailing',
  entities: [Recipient, MailingConsent, Subscription, Suppression, SenderIdentity],
  resolvers: [ConsumerUserSubscriptions, PersonSubscriptions],
  sources: [subscriptionSource],
  edges: subscriptionEdges,
};
