/** Where a listing stands: asked for by one side, answered by the other, ended by either. */
export const LISTING_STATES = ['REQUESTED', 'INVITED', 'LISTED', 'DECLINED', 'WITHDRAWN', 'ENDED'] as const;
export type ListingState = (typeof LISTING_STATES)[number];

/** Who has a say: the Klusster Owner whose klusster it is, and the Business Owner whose business it is. */
export const LISTING_SIDES = ['KLUSSTER_OWNER', 'BUSINESS_OWNER'] as const;
export type ListingSide = (typeof LISTING_SIDES)[number];

/** Before anybody has asked. */
type From = ListingState | 'NONE';
type Step = { readonly to: ListingState; readonly from: Readonly<Partial<Record<From, readonly ListingSide[]>>> };

const asking = (by: readonly ListingSide[]) => ({ NONE: by, DECLINED: by, WITHDRAWN: by, ENDED: by });

/** The one table: what leads where, from what, and by whom. */
export const LISTING_STEPS = {
  request: { to: 'REQUESTED', from: asking(['BUSINESS_OWNER']) },
  invite: { to: 'INVITED', from: asking(['KLUSSTER_OWNER']) },
  accept: { to: 'LISTED', from: { REQUESTED: ['KLUSSTER_OWNER'], INVITED: ['BUSINESS_OWNER'] } },
  decline: { to: 'DECLINED', from: { REQUESTED: ['KLUSSTER_OWNER'], INVITED: ['BUSINESS_OWNER'] } },
  withdraw: { to: 'WITHDRAWN', from: { REQUESTED: ['BUSINESS_OWNER'], INVITED: ['KLUSSTER_OWNER'] } },
  end: { to: 'ENDED', from: { LISTED: ['KLUSSTER_OWNER', 'BUSINESS_OWNER'] } },
} as const satisfies Record<string, Step>;

export type ListingVerb = keyof typeof LISTING_STEPS;

/** Where a step leads and by which side it is taken, of those on which somebody stands; undefined when it is not open to her. */
export function stepOf(
  verb: ListingVerb,
  from: From,
  sides: readonly ListingSide[],
): { readonly to: ListingState; readonly by: ListingSide } | undefined {
  const step: Step = LISTING_STEPS[verb];
  const by = step.from[from]?.find((side) => sides.includes(side));
  return by && { to: step.to, by };
}

/** How long whoever was declined waits before asking again, in milliseconds: 30 days. The other side may ask at any time. */
export const DECLINED_MS = 30 * 24 * 3_600_000;
