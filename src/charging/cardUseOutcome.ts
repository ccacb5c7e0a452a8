import type { ChargeState } from './chargeState.js';

/** What came of using a card, in the words that its owner is told. */
export type CardUseOutcome = 'UNDER_WAY' | 'CAPTURED' | 'DECLINED' | 'AUTHENTICATION_NEEDED' | 'NOTHING_TAKEN';

const OUTCOMES: Readonly<Record<ChargeState, CardUseOutcome>> = {
  CHOSEN: 'UNDER_WAY',
  CREATED: 'UNDER_WAY',
  CONFIRMING: 'UNDER_WAY',
  CAPTURED: 'CAPTURED',
  DECLINED: 'DECLINED',
  AUTHENTICATION_NEEDED: 'AUTHENTICATION_NEEDED',
  NEVER_MADE: 'NOTHING_TAKEN',
};

export const outcomeOf = (state: ChargeState): CardUseOutcome => OUTCOMES[state];
