import type { PaymentOutcome } from '../kernel/cardGateway.js';

/**
 * How far an attempt with a card has come. `CHOSEN`: which invoice and how much is on record, and the gateway may have heard of it. `CREATED`: the
 * gateway has a payment, and no money moves. `CONFIRMING`: the money may be taken at any moment, or was. The others are what became of it;
 * `NEVER_MADE`: nothing was taken, and nothing will be.
 */
export const CHARGE_STATES = [
  'CHOSEN',
  'CREATED',
  'CONFIRMING',
  'CAPTURED',
  'DECLINED',
  'AUTHENTICATION_NEEDED',
  'NEVER_MADE',
] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

/** Whereto each state leads. What is not here cannot happen; the database keeps to the same table (migration 0030). */
export const CHARGE_LEADS: Readonly<Record<ChargeState, readonly ChargeState[]>> = {
  CHOSEN: ['CREATED', 'NEVER_MADE'],
  CREATED: ['CONFIRMING', 'NEVER_MADE'],
  CONFIRMING: ['CAPTURED', 'DECLINED', 'AUTHENTICATION_NEEDED', 'NEVER_MADE'],
  CAPTURED: [],
  DECLINED: [],
  AUTHENTICATION_NEEDED: [],
  NEVER_MADE: [],
};

/** The states in which something is still to be done. */
export const UNDER_WAY = CHARGE_STATES.filter((state) => CHARGE_LEADS[state].length > 0);

export const isOver = (state: ChargeState): boolean => CHARGE_LEADS[state].length === 0;

/** The state that an outcome at the gateway ends an attempt in; undefined while the gateway has not decided. */
export const stateOf = ({ kind }: PaymentOutcome): ChargeState | undefined => (kind === 'PENDING' ? undefined : kind);
