import { SCOPE_NAMES } from '../privacy/scopes.js';

/** Whether a text may stand in a list of words. */
type Word = (text: string) => boolean;

const isScope: Word = (text) => SCOPE_NAMES.some((name) => name === text);
const isCoordinate: Word = (text) => /^[A-Z]\w{0,40}\.[a-z]\w{0,40}$/.test(text);

/**
 * What partners are told of: the closed list. `type` is what stands in the body (Standard Webhooks, "Event types"); `holds` says
 * which lists of words stand there beside the subject, so that no value of a person gets in by mistake.
 */
export const WEBHOOK_EVENTS = {
  CONSENT_WITHDRAWN: {
    type: 'consent.withdrawn',
    holds: { scopes: isScope },
    explanation: 'A person withdrew what she let the partner see in her name; `scopes` says what ended.',
  },
  DATA_CORRECTED: {
    type: 'data.corrected',
    holds: { fields: isCoordinate },
    explanation: 'Data of a person was corrected; `fields` says which. The new values are not in it: ask for them.',
  },
  DATA_ERASED: {
    type: 'data.erased',
    holds: {},
    explanation: 'A person was erased. Erase what you hold of her.',
  },
  PING: {
    type: 'webhook.ping',
    holds: {},
    explanation: 'A trial, which every endpoint is sent when staff ask for it, whatever it listens to.',
  },
} as const satisfies Record<string, { type: string; holds: Readonly<Record<string, Word>>; explanation: string }>;

export type WebhookEventCode = keyof typeof WEBHOOK_EVENTS;

/** The lists of words that an event holds. */
export type WebhookData<Code extends WebhookEventCode> = {
  readonly [Name in keyof (typeof WEBHOOK_EVENTS)[Code]['holds']]: readonly string[];
};
