import type { Feature } from '../feature.js';
import { askingAgain } from './askingAgain.js';
import { endingUnanswered } from './endingUnanswered.js';
import { endSubscriptionsOf } from './endSubscriptionsOf.js';
import { forgetting } from './forgetting.js';
import { mailingHoldings } from './mailing.holdings.js';
import { KlussterSenderIdentity, MailingResolver } from './mailing.resolver.js';
import { MailingConsent } from './mailingConsent.entity.js';
import { ConsumerUserConsents, PersonConsents } from './mailingConsent.resolver.js';
import { mailingConsentEdges, mailingConsentSource } from './mailingConsent.source.js';
import { Recipient } from './recipient.entity.js';
import { SenderIdentity } from './senderIdentity.entity.js';
import { senderIdentityEdges, senderIdentitySource } from './senderIdentity.source.js';
import { Subscription } from './subscription.entity.js';
import { ConsumerUserSubscriptions, PersonSubscriptions } from './subscription.resolver.js';
import { subscriptionEdges, subscriptionSource } from './subscription.source.js';
import { Suppression } from './suppression.entity.js';

export { type AskedSubscription, askedSubscription } from './askedSubscription.js';
export { type Confirmed, type ConfirmingGround, confirmSubscription } from './confirmSubscription.js';
export { type ConsentText, consentText, type Sender, TEXT_VERSION } from './consentText.js';
export { type Ending, endSubscriptions } from './endSubscriptions.js';
export { type Agreed, consentRow, type NewConsent } from './giveConsent.js';
export { type AskedAgain, askedAgain, keepSubscription } from './keepSubscription.js';
export { changeLanguageAt, type LinkedList, linkedList } from './linkedList.js';
export { underHerConsents } from './mailing.holdings.js';
export { MailingConsent } from './mailingConsent.entity.js';
export { MailingConsentMethods } from './mailingConsent.view.js';
export { type MailingList, mailingListOf, standingSender } from './mailingList.js';
export { Recipient } from './recipient.entity.js';
export { openStatement, openSubscriber, type Statement, type Subscriber, sealSubscriber } from './sealed.js';
export { IDENTITY_DAYS, SenderIdentity } from './senderIdentity.entity.js';
export {
  NOBODYS_TOKEN,
  readUnsubscribeToken,
  type UnsubscribeTarget,
  unsubscribeAddress,
  unsubscribeToken,
} from './signedLink.js';
export { type Subscribing, subscribe } from './subscribe.js';
export { Subscription } from './subscription.entity.js';
export { Suppression } from './suppression.entity.js';
export { DISPATCH_MS } from './untilNothingLeaves.js';

/** Who is on the mailing list of a klusster, by which consent, and how it ends (§4.3, §14). */
export const mailing: Feature = {
  name: 'mailing',
  entities: [Recipient, MailingConsent, Subscription, Suppression, SenderIdentity],
  personalData: { holdings: mailingHoldings, before: endSubscriptionsOf },
  resolvers: [
    ConsumerUserSubscriptions,
    PersonSubscriptions,
    ConsumerUserConsents,
    PersonConsents,
    MailingResolver,
    KlussterSenderIdentity,
  ],
  sources: [subscriptionSource, mailingConsentSource, senderIdentitySource],
  edges: {
    Person: { ...subscriptionEdges.Person, ...mailingConsentEdges.Person },
    ConsumerUser: { ...subscriptionEdges.ConsumerUser, ...mailingConsentEdges.ConsumerUser },
    Klusster: { ...senderIdentityEdges.Klusster },
  },
  jobs: [askingAgain, endingUnanswered, forgetting],
};
