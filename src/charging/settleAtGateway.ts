import { assert } from '../kernel/assert.js';
import { GatewayRefused, type PaymentOutcome } from '../kernel/cardGateway.js';
import type { Attempt, Charging } from './charging.js';
import { isInTimeToConfirm } from './inTime.js';

const paymentOf = ({ paymentId }: Attempt): string => {
  assert(paymentId !== null, 'An attempt is confirmed when the gateway knows its payment.');
  return paymentId;
};

/**
 * Takes the money of an attempt that was just released, once. Whoever was held up until there was no time any more takes none.
 * Throws `GatewayUncertain` when nobody can say whether it was taken: then it is looked up, and never confirmed again.
 */
export async function confirm(tools: Charging, attempt: Attempt): Promise<PaymentOutcome> {
  if (!isInTimeToConfirm(attempt, tools.clock.now(), attempt.zone)) return cancel(tools, attempt);
  try {
    return await tools.cards.confirmPayment(paymentOf(attempt), `${attempt.id}-confirm`);
  } catch (error) {
    if (error instanceof GatewayRefused) return cancel(tools, attempt);
    throw error;
  }
}

/** Sees to it that no money is taken any more by an attempt, and says what has become of it. Throws `GatewayUncertain`. */
export const cancel = (tools: Charging, attempt: Attempt): Promise<PaymentOutcome> =>
  tools.cards.cancelPayment(paymentOf(attempt), `${attempt.id}-cancel`);

/**
 * Looks up what became of an attempt whose outcome nobody put on record. One that never was confirmed is cancelled first: whoever released it may
 * be alive, and about to confirm it. Throws `GatewayUncertain`.
 */
export async function lookUp(tools: Charging, attempt: Attempt): Promise<PaymentOutcome> {
  const outcome = await tools.cards.paymentOutcome(paymentOf(attempt));
  return outcome.kind === 'NEVER_MADE' ? cancel(tools, attempt) : outcome;
}
