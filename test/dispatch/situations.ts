/** What is done beforehand, in SQL over the names of {@link Around}, and which message is asked for where it is not `message` itself. */
export type Situation = readonly [what: string, change: string, asked?: keyof Around];

/** What stands around one message that waits: ids, and the instant at which the gate is asked. */
export type Around = Readonly<
  Record<
    | 'now'
    | 'message'
    | 'newsletter'
    | 'klusster'
    | 'owner'
    | 'recipient'
    | 'consent'
    | 'subscription'
    /** Of another reader of the same list, whose message waits too. */
    | 'otherMessage'
    | 'otherRecipient'
    | 'otherConsent'
    /** Another klusster of the same owner, of whom the same is stated there, with another newsletter that is being sent. */
    | 'herOtherKlusster'
    | 'otherNewsletter'
    | 'otherOwner',
    string
  >
>;

/** A change with the values that its names stand for. */
export const over = (around: Around, change: string): string =>
  change.replaceAll(/(?<!:):(\w+)/g, (_, name: keyof Around) =>
    name === 'now' ? `timestamptz '${around.now}'` : `'${around[name]}'::uuid`,
  );

const SUPPRESSION = 'insert into suppression (id, recipient_id, klusster_id, reason, at, lifted_at)';
const WITHDRAWN = "withdrawn_at = :now, withdrawal_method = 'LINK'";

/** The message leaves. */
export const LEAVES: readonly Situation[] = [
  ['nothing has changed', 'select 1'],
  [
    'her mailing address holds for 60 days, to the moment',
    "update sender_identity set valid_until = :now + interval '60 days' where klusster_id = :klusster",
  ],
  [
    'the reader asked that nothing is sent, and then subscribed again',
    `${SUPPRESSION} values (gen_random_uuid(), :recipient, :klusster, 'UNSUBSCRIBED', :now, :now)`,
  ],
  [
    'the reader asked that another klusster sends nothing',
    `${SUPPRESSION} values (gen_random_uuid(), :recipient, :herOtherKlusster, 'UNSUBSCRIBED', :now, null)`,
  ],
  [
    'nothing arrives at the address of another reader',
    `${SUPPRESSION} values (gen_random_uuid(), :otherRecipient, null, 'BOUNCED', :now, null)`,
  ],
];

const LISTS_GO_ON = 'alter table klusster disable trigger klusster_ends_its_list';

/** The message stays: each breaks what the gate asks in one place, as little as can be. */
export const STAYS: readonly Situation[] = [
  // The newsletter and the message.
  ['the newsletter was cancelled', "update newsletter set state = 'CANCELLED' where id = :newsletter"],
  [
    'the newsletter is not being sent yet',
    "update newsletter set state = 'SCHEDULED', scheduled_for = :now where id = :newsletter",
  ],
  ['the newsletter was sent', "update newsletter set state = 'SENT' where id = :newsletter"],
  [
    'it is of a newsletter that was sent long ago',
    `update newsletter set state = 'SENT', klusster_id = :klusster where id = :otherNewsletter;
     update newsletter_message set newsletter_id = :otherNewsletter where id = :message`,
  ],
  [
    'whoever asks sends a newsletter that was cancelled, though the message is of one that is being sent',
    `update newsletter set klusster_id = :klusster where id = :otherNewsletter;
     update newsletter set state = 'CANCELLED' where id = :newsletter;
     update newsletter_message set newsletter_id = :otherNewsletter where id = :message`,
  ],
  ['nobody asked for it, but for another', 'select 1', 'otherMessage'],
  ...(['SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'HELD', 'DROPPED'] as const).map(
    (state): Situation => [
      `it is ${state} already`,
      `update newsletter_message set state = '${state}' where id = :message`,
    ],
  ),

  // Whose newsletter it is.
  // That its list is over then, too, is left out: what is closed is to be seen by itself.
  ['the klusster is closed', `${LISTS_GO_ON}; update klusster set state = 'CLOSED' where id = :klusster`],
  ['the klusster was handed over', 'update klusster set owner_id = :otherOwner where id = :klusster'],
  [
    'the klusster was handed over and closed, though its author has another one',
    `${LISTS_GO_ON}; update klusster set owner_id = :otherOwner, state = 'CLOSED' where id = :klusster`,
  ],
  ['its author is suspended', "update klusster_owner set state = 'SUSPENDED' where id = :owner"],
  ['its author is not approved yet', "update klusster_owner set state = 'PENDING' where id = :owner"],

  // What it says of its author.
  [
    'who sends it is not stated any more, though for another klusster of hers',
    'delete from sender_identity where klusster_id = :klusster',
  ],
  [
    'who sends it was stated by another owner',
    'update sender_identity set owner_id = :otherOwner where klusster_id = :klusster',
  ],
  [
    'her mailing address holds for a moment less than 60 days',
    "update sender_identity set valid_until = :now + interval '60 days' - interval '1 millisecond' where klusster_id = :klusster",
  ],
  [
    'her business has another name',
    "update sender_identity set business_name = 'Another inc.' where klusster_id = :klusster",
  ],
  [
    'her mailing address is another',
    "update sender_identity set mailing_address = 'Elsewhere' where klusster_id = :klusster",
  ],
  ['she has a telephone now', "update sender_identity set phone = '+15145550100' where klusster_id = :klusster"],
  [
    'her e-mail address is another',
    "update sender_identity set email = 'new@elsewhere.test' where klusster_id = :klusster",
  ],
  [
    'her e-mail address is not stated any more, but her website',
    'update sender_identity set email = null, website = \'https://elsewhere.test\' where klusster_id = :klusster; update newsletter set identity = identity || \'{"website": "https://elsewhere.test"}\' where id = :newsletter',
  ],
  [
    'she has a website now',
    "update sender_identity set website = 'https://elsewhere.test' where klusster_id = :klusster",
  ],

  // The subscription.
  ['the subscription has ended', 'update subscription set ended_at = :now where id = :subscription'],
  ['the subscription stands on nothing', 'update subscription set consent_id = null where id = :subscription'],
  [
    'the subscription stands on the consent of somebody else',
    'update subscription set consent_id = :otherConsent where id = :subscription',
  ],
  [
    'the subscription is to another klusster',
    'update subscription set klusster_id = :herOtherKlusster where id = :subscription',
  ],
  [
    'the subscription is of another recipient',
    'update subscription set recipient_id = :otherRecipient where id = :subscription',
  ],

  // The consent.
  ['the consent was withdrawn', `update mailing_consent set ${WITHDRAWN} where id = :consent`],
  [
    'the consent was withdrawn, though she gave another later',
    `insert into mailing_consent (id, recipient_id, klusster_id, principal_id, statement, text_version, language, method, requested_at, given_at)
       select gen_random_uuid(), recipient_id, klusster_id, principal_id, statement, text_version, language, method, :now, :now
       from mailing_consent where id = :consent;
     update mailing_consent set ${WITHDRAWN} where id = :consent`,
  ],
  [
    'the consent is of another recipient',
    'update mailing_consent set recipient_id = :otherRecipient where id = :consent',
  ],
  [
    'the consent is to another klusster',
    'update mailing_consent set klusster_id = :herOtherKlusster where id = :consent',
  ],
  [
    'the consent was given to another owner',
    'update mailing_consent set principal_id = :otherOwner where id = :consent',
  ],

  // What was asked not to be sent.
  [
    'the reader asked that this klusster sends nothing',
    `${SUPPRESSION} values (gen_random_uuid(), :recipient, :klusster, 'UNSUBSCRIBED', :now, null)`,
  ],
  [
    'nothing arrives at the address of the reader',
    `${SUPPRESSION} values (gen_random_uuid(), :recipient, null, 'BOUNCED', :now, null)`,
  ],
];
