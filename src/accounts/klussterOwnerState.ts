/** Where a Klusster Owner stands; only an active one belongs to the audience (§4.1). */
export const KLUSSTER_OWNER_STATES = ['PENDING', 'ACTIVE', 'SUSPENDED', 'REFUSED'] as const;
export type KlussterOwnerState = (typeof KLUSSTER_OWNER_STATES)[number];

type Transition = { readonly from: KlussterOwnerState; readonly to: KlussterOwnerState };

/** What staff can decide about a Klusster Owner: from where it leads, and whereto. What is not here cannot happen. */
export const DECISIONS = {
  APPROVED: { from: 'PENDING', to: 'ACTIVE' },
  REFUSED: { from: 'PENDING', to: 'REFUSED' },
  SUSPENDED: { from: 'ACTIVE', to: 'SUSPENDED' },
  REINSTATED: { from: 'SUSPENDED', to: 'ACTIVE' },
} as const satisfies Record<string, Transition>;

/** What she does herself who was refused: nobody is shut out for good by one decision, and it is staff who decide again. */
export const APPLYING_AGAIN = { from: 'REFUSED', to: 'PENDING' } as const satisfies Transition;

export type Decision = keyof typeof DECISIONS;
