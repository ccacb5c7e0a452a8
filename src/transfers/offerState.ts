/** Where an offer stands. Only an open one leads anywhere. */
export const OFFER_STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

type Ending = { readonly by: 'to' | 'from'; readonly state: OfferState };

/** Who may end an open offer, and how: she to whom it was made, or she who made it. */
export const ENDINGS = {
  decline: { by: 'to', state: 'DECLINED' },
  withdraw: { by: 'from', state: 'WITHDRAWN' },
} as const satisfies Record<string, Ending>;

/** How long an offer can be accepted, in milliseconds. */
export const OFFER_MS = 14 * 24 * 3_600_000;
