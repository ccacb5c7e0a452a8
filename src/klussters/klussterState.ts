/** Where a klusster stands: nobody but its owner finds one that is not published. */
export const KLUSSTER_STATES = ['DRAFT', 'PUBLISHED', 'PAUSED', 'CLOSED'] as const;
export type KlussterState = (typeof KLUSSTER_STATES)[number];

/** What an owner does with a klusster of hers. */
export type KlussterVerb = 'describe' | 'publish' | 'pause' | 'close' | 'offer' | 'handOver';

/** Whereto each verb leads from each state. What is not here cannot happen; nothing else decides. */
const LEADS: Readonly<Record<KlussterState, Readonly<Partial<Record<KlussterVerb, KlussterState>>>>> = {
  DRAFT: { describe: 'DRAFT', publish: 'PUBLISHED', close: 'CLOSED', offer: 'DRAFT', handOver: 'DRAFT' },
  PUBLISHED: { describe: 'PUBLISHED', pause: 'PAUSED', close: 'CLOSED', offer: 'PUBLISHED', handOver: 'PUBLISHED' },
  PAUSED: { describe: 'PAUSED', publish: 'PUBLISHED', close: 'CLOSED', offer: 'PAUSED', handOver: 'PAUSED' },
  CLOSED: {},
};

/** The state that a verb leads to; undefined where it leads nowhere. */
export const stateAfter = (state: KlussterState, verb: KlussterVerb): KlussterState | undefined => LEADS[state][verb];
