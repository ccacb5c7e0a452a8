import { PURPOSES, type PurposeCode } from '../privacy/purposes.js';

/** Whether a text may stand in a list of words. */
type Word = (text: string) => boolean;

const isPurpose: Word = (text) => Object.hasOwn(PURPOSES, text);
const isCoordinate: Word = (text) => /^[A-Z]\w{0,40}\.[a-z]\w{0,40}$/.test(text);

/** What an event is about: the profile of a person, as the partner was shown it, or what she let the partner see. */
export type WebhookAbout = 'subject' | 'grant';

type WebhookEvent = {
  readonly type: string;
  readonly about: WebhookAbout | undefined;
  readonly restsOn?: PurposeCode;
  readonly holds: Readonly<Record<string, Word>>;
  readonly explanation: string;
};

/**
 * What partners are told of: the closed list. `type` is what stands in the body (Standard Webhooks, "Event types"); `about` says
 * under which name the id stands there that it is about, `holds` which lists of words beside it, so that no value of a person
 * gets in by mistake. `restsOn` is the purpose that whom it is about must not have said no to when it leaves; what tells of the no itself,
 * of an end or of an erasure rests on none.
 */
export const WEBHOOK_EVENTS = {
  CONSENT_WITHDRAWN: {
    type: 'consent.withdrawn',
    about: 'grant',
    holds: { purposes: isPurpose },
    explanation:
      'A person who let the partner see something in her name withdrew her consent to purposes which that is about; `purposes` says to which.',
  },
  GRANT_ENDED: {
    type: 'grant.ended',
    about: 'grant',
    holds: {},
    explanation:
      'What a person let the partner see in her name is over: she ended it, or what she proves herself by was changed. Its tokens are refused.',
  },
  DATA_CORRECTED: {
    type: 'data.corrected',
    about: 'subject',
    restsOn: 'CONTACT_SHARING',
    holds: { fields: isCoordinate },
    explanation: 'Data of a person was corrected; `fields` says which. The new values are not in it: ask for them.',
  },
  DATA_ERASED: {
    type: 'data.erased',
    about: 'subject',
    holds: {},
    explanation: 'A person was erased. Erase what you hold of her.',
  },
  PING: {
    type: 'webhook.ping',
    about: undefined,
    holds: {},
    explanation: 'A trial, which every endpoint is sent when staff ask for it, whatever it listens to.',
  },
} as const satisfies Record<string, WebhookEvent>;

export type WebhookEventCode = keyof typeof WEBHOOK_EVENTS;

/** The lists of words that an event holds. */
export type WebhookData<Code extends WebhookEventCode> = {
  readonly [Name in keyof (typeof WEBHOOK_EVENTS)[Code]['holds']]: readonly string[];
};
