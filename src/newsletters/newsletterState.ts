/** Where a newsletter stands. */
export const NEWSLETTER_STATES = ['DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'CANCELLED'] as const;
export type NewsletterState = (typeof NEWSLETTER_STATES)[number];

/** What its owner does with a newsletter. */
export type NewsletterVerb = 'edit' | 'schedule' | 'unschedule' | 'send' | 'cancel';

/** Whereto each verb leads from each state. What is not here cannot happen; nothing else decides. */
const LEADS: Readonly<Record<NewsletterState, Readonly<Partial<Record<NewsletterVerb, NewsletterState>>>>> = {
  DRAFT: { edit: 'DRAFT', schedule: 'SCHEDULED', send: 'SENDING', cancel: 'CANCELLED' },
  SCHEDULED: { schedule: 'SCHEDULED', unschedule: 'DRAFT', send: 'SENDING', cancel: 'CANCELLED' },
  // What has left has left; what has not is held back.
  SENDING: { cancel: 'CANCELLED' },
  SENT: {},
  CANCELLED: {},
};

/** The state that a verb leads to; undefined where it leads nowhere. */
export const stateAfter = (state: NewsletterState, verb: NewsletterVerb): NewsletterState | undefined =>
  LEADS[state][verb];

/**
 * The state that its owner is told, and by which she acts: how long a newsletter takes to be sent says how many get it, so that it
 * was sent is told with the first daily figures after it began, and by nothing sooner or later.
 */
export const toldState = ({
  state,
  reportedAt,
}: {
  readonly state: NewsletterState;
  readonly reportedAt?: Date | null | undefined;
}): NewsletterState => {
  if (state !== 'SENDING' && state !== 'SENT') return state;
  return reportedAt ? 'SENT' : 'SENDING';
};
