import type { Stripe } from 'stripe';
import { GatewayRefused, GatewayUncertain } from '../../kernel/cardGateway.js';

/** What the library throws, as far as it is looked at: its messages quote what was sent. */
type Thrown = {
  readonly rawType?: unknown;
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly payment_intent?: Stripe.PaymentIntent;
};

const thrownIn = (error: unknown): Thrown => (typeof error === 'object' && error !== null ? error : {});

/** Whether what was asked about is not there. */
export const isMissing = (error: unknown): boolean => thrownIn(error).code === 'resource_missing';

/** The payment that an error of confirming or cancelling it is about. Throws the error where it is about none. */
export function paymentInError(error: unknown): Stripe.PaymentIntent {
  const { payment_intent: payment, statusCode } = thrownIn(error);
  if (!payment || (statusCode !== 402 && statusCode !== 400)) throw error;
  return payment;
}

/** Statuses by which Stripe says that it did nothing and never will (Stripe, "Errors"). */
const REFUSED: ReadonlySet<unknown> = new Set([400, 401, 402, 403, 404]);

/**
 * The answer of a call. What the library throws becomes `GatewayRefused` where Stripe refused, and `GatewayUncertain` else: no answer, a fault
 * of theirs, too many calls, or the same key at work elsewhere (409).
 */
export async function answered<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GatewayRefused) throw error;
    const { statusCode, code, rawType } = thrownIn(error);
    if (!REFUSED.has(statusCode) || code === 'rate_limit' || code === 'lock_timeout') throw new GatewayUncertain();
    throw new GatewayRefused(wordIn(code) ?? wordIn(rawType) ?? String(statusCode));
  }
}

/** A code of Stripe's, which is a word; nothing else of an error is told. */
const wordIn = (code: unknown): string | undefined =>
  typeof code === 'string' && /^[a-z_]{1,60}$/.test(code) ? code : undefined;
