import type { PaymentOutcome } from '../kernel/cardGateway.js';
import { type ChargeState, isOver } from './chargeState.js';
import type { Attempt, Charging } from './charging.js';
import { createPayment } from './createPayment.js';
import { recordOutcome } from './recordOutcome.js';
import { release } from './release.js';
import { cancel, confirm, lookUp } from './settleAtGateway.js';
import { type TakenUp, takeUp, takeUpAgain } from './takeUp.js';

/** The steps of charging a card, each on record before the next begins. */
export const STEPS = { takeUp, takeUpAgain, createPayment, release, confirm, cancel, lookUp, recordOutcome };
export type Steps = typeof STEPS;

/** What came of an attempt, and how much it was about. */
export type Charged = { readonly state: ChargeState; readonly cents: number };

/**
 * The monthly processing of the card of an owner: charges it, once in a month at most, for what is due of her oldest open invoice (§4.2). What is under way from before is brought
 * to its end first, by looking and never by charging again. May be called by several at once, and again after a death at any moment.
 * Answers what came of each attempt that it went on with. Throws `GatewayUncertain` and `GatewayRefused`: it is gone on with later.
 */
export const chargeOwner = (tools: Charging, owner: string, steps: Steps = STEPS): Promise<readonly Charged[]> =>
  toTheEnd(tools, steps, () => steps.takeUp(tools, owner));

/** Brings what is under way of an owner to its end, in the same way, and begins nothing. */
export const endCharge = (tools: Charging, owner: string, steps: Steps = STEPS): Promise<readonly Charged[]> =>
  toTheEnd(tools, steps, () => steps.takeUpAgain(tools, owner));

async function toTheEnd(
  tools: Charging,
  steps: Steps,
  take: () => Promise<TakenUp | undefined>,
): Promise<readonly Charged[]> {
  const came: Charged[] = [];
  for (;;) {
    const taken = await take();
    if (!taken) return came;
    const state = await goOn(tools, taken, steps);
    came.push({ state, cents: taken.attempt.cents });
    if (!isOver(state)) return came;
  }
}

async function goOn(tools: Charging, { attempt: taken, token }: TakenUp, steps: Steps): Promise<ChargeState> {
  const attempt = token === undefined ? taken : await steps.createPayment(tools, { attempt: taken, token });
  const outcome = await outcomeOf(tools, attempt, steps);
  return outcome ? steps.recordOutcome(tools, attempt, outcome) : attempt.state;
}

/** What became of an attempt that the gateway knows; undefined when somebody else goes on with it. */
async function outcomeOf(tools: Charging, attempt: Attempt, steps: Steps): Promise<PaymentOutcome | undefined> {
  if (attempt.state === 'CONFIRMING') return steps.lookUp(tools, attempt);
  if (attempt.state !== 'CREATED') return undefined;
  const released = await steps.release(tools, attempt);
  if (released === 'GONE') return undefined;
  return released === 'RELEASED' ? steps.confirm(tools, attempt) : steps.cancel(tools, attempt);
}
