import { registerEnumType } from 'type-graphql';
import { NEWSLETTER_MESSAGE_STATES } from './newsletterMessage.entity.js';

/** Words as type-graphql takes them. */
function named<Word extends string>(words: readonly Word[]) {
  return Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in Word]: W };
}

/** States of a message that was begun. */
export const ProvenState = named(NEWSLETTER_MESSAGE_STATES);
registerEnumType(ProvenState, {
  name: 'NewsletterMessageState',
  description: 'Where a message of a newsletter stands.',
  valuesConfig: {
    QUEUED: { description: 'No mail server took it yet; it is tried again.' },
    SENDING: { description: 'It is being handed over.' },
    SENT: { description: 'A mail server took responsibility for it.' },
    FAILED: { description: 'It was refused for good, or given up after about three days.' },
    UNCERTAIN: { description: 'Nobody can say whether it arrived; it is not sent again by itself.' },
    HELD: { description: 'When it was tried again the consent no longer stood, and it did not leave.' },
    DROPPED: { description: 'Its newsletter was cancelled, or its subscription ended, before it left.' },
  },
});

const WITHDRAWALS = ['LINK', 'ONE_CLICK', 'API', 'BOUNCE', 'COMPLAINT', 'STAFF'] as const;
export const WithdrawalMethod = named(WITHDRAWALS);
registerEnumType(WithdrawalMethod, {
  name: 'MailingWithdrawalMethod',
  description: 'How a consent to a mailing list ended.',
  valuesConfig: {
    LINK: { description: 'By the link in a message.' },
    ONE_CLICK: { description: 'By the button of a mail program (RFC 8058).' },
    API: { description: 'Through an application.' },
    BOUNCE: { description: 'Mail to the address came back for good.' },
    COMPLAINT: { description: 'A message was reported as spam.' },
    STAFF: { description: 'By staff.' },
  },
});
