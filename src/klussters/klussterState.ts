/** Where a klusster stands: nobody but its owner finds one that is not published. */
export const KLUSSTER_STATES = ['DRAFT', 'PUBLISHED', 'PAUSED', 'CLOSED'] as const;
export type KlussterState = (typeof KLUSSTER_STATES)[number];
