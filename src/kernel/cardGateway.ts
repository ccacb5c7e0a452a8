import { Fault } from './errors.js';

/** Networks of cards that are told apart; any other is `OTHER`. */
export const CARD_BRANDS = ['VISA', 'MASTERCARD', 'AMEX', 'DISCOVER', 'DINERS', 'JCB', 'UNIONPAY', 'OTHER'] as const;
export type CardBrand = (typeof CARD_BRANDS)[number];

/** What we may know of a card (PCI DSS 3.4.1 allows the last four digits). `expiry` is its last month, such as `2027-04`. */
export type CardDetails = { readonly brand: CardBrand; readonly last4: string; readonly expiry: string };

/**
 * What became of collecting a card. `COLLECTED`: the gateway has it; `owner` is whom it was begun for, as the gateway was told. `PENDING`: she
 * has not given it yet, or not proven that it is hers. `REFUSED`: it was given and not accepted. `UNKNOWN`: no such setup, or it was discarded.
 */
export type SetupOutcome =
  | { readonly kind: 'COLLECTED'; readonly owner: string; readonly token: string; readonly card: CardDetails }
  | { readonly kind: 'PENDING' | 'REFUSED' | 'UNKNOWN' };

/** Why a card was declined, as far as its owner may be told: networks ask that suspicion is not (Stripe, "Decline codes"). */
export const DECLINE_REASONS = ['INSUFFICIENT_FUNDS', 'EXPIRED', 'NOT_ACCEPTED'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * What became of a payment. `CAPTURED`: the money is taken. `PENDING`: the gateway has not decided. `NEVER_MADE`: nothing was taken, and nothing is
 * at work; it was never confirmed, was cancelled, or is not known.
 */
export type PaymentOutcome =
  | { readonly kind: 'CAPTURED' | 'AUTHENTICATION_NEEDED' | 'PENDING' | 'NEVER_MADE' }
  | { readonly kind: 'DECLINED'; readonly reason: DeclineReason };

/** A payment as the gateway lists it. */
export type GatewayPayment = {
  readonly paymentId: string;
  /** The invoice that it was created for, as the gateway was told; undefined for a payment that we did not create. */
  readonly invoice: string | undefined;
  /** Whole cents, CAD. */
  readonly cents: number;
  readonly createdAt: Date;
  readonly outcome: PaymentOutcome;
};

/** What a payment is created of. */
export type NewPayment = {
  readonly token: string;
  /** Whole cents, CAD, at least 50. */
  readonly cents: number;
  readonly invoice: string;
  readonly key: string;
};

/** Something happened to a payment. It says no more: events come twice and out of order, so whoever is told looks the payment up. */
export type GatewayEvent = { readonly id: string; readonly paymentId: string | undefined };

/**
 * The port to whoever holds the cards and takes the money. A token stands for a card there and for nothing elsewhere. A `key` makes a call the
 * same call when it is made again, for 24 hours; with other parameters it is refused.
 *
 * Every verb rejects with `GatewayUncertain` when nobody can say whether it was done, and with `GatewayRefused` when it was not and never will be.
 */
export interface CardGateway {
  /** Begins to collect a card from a browser; the client secret is for that browser alone. */
  beginSetup(setup: { readonly owner: string; readonly key: string }): Promise<{
    readonly setupId: string;
    readonly clientSecret: string;
  }>;
  setupOutcome(setupId: string): Promise<SetupOutcome>;
  /** Forgets a setup, and with it whatever card was given to it. Done for one that is forgotten already. */
  discardSetup(setupId: string): Promise<void>;
  /** Forgets a card. Done for one that is forgotten already. */
  detach(token: string, key: string): Promise<void>;
  /** Creates a payment and takes nothing: no money moves before it is confirmed. */
  createPayment(payment: NewPayment): Promise<{ readonly paymentId: string }>;
  /** Takes the money, at most once for a payment however often it is confirmed. The owner is not there to prove anything. */
  confirmPayment(paymentId: string, key: string): Promise<PaymentOutcome>;
  /** Sees to it that a payment is never confirmed any more, and says what has become of it. */
  cancelPayment(paymentId: string, key: string): Promise<PaymentOutcome>;
  paymentOutcome(paymentId: string): Promise<PaymentOutcome>;
  /** All payments that were created from an instant on and before another, in whatever order. */
  paymentsOf(span: { readonly from: Date; readonly until: Date }): AsyncIterable<GatewayPayment>;
  /** What an event tells; undefined when its signature is not good or older than five minutes. */
  readEvent(rawBody: Buffer, signature: string): Promise<GatewayEvent | undefined>;
}

/** The gateway did not answer, or not so that anybody could tell what it did. Look before it is done again. */
export class GatewayUncertain extends Error {
  override readonly name = 'GatewayUncertain';

  constructor() {
    super('The card gateway did not say what it did.');
  }
}

/** The gateway refused what was asked of it: a mistake of ours or of the configuration, or a card that it does not hold any more. */
export class GatewayRefused extends Fault {
  override readonly name = 'GatewayRefused';

  /** @param code what the gateway calls it: a word, never a value */
  constructor(code: string) {
    super('The card gateway refused a call.', code);
  }
}
