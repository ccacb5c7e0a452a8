import type { CardBrand, PaymentOutcome } from '../../kernel/cardGateway.js';

type TestCard = {
  readonly brand: CardBrand;
  readonly last4: string;
  /** Whether it is taken when it is given. */
  readonly isTaken: boolean;
  /** What becomes of each payment with it while its owner is not there. */
  readonly pays: PaymentOutcome;
};

const CAPTURED: PaymentOutcome = { kind: 'CAPTURED' };
const NOT_ACCEPTED: PaymentOutcome = { kind: 'DECLINED', reason: 'NOT_ACCEPTED' };

/** Stripe's test cards by the names of Stripe ("Test card numbers"), and how each of them behaves there. */
export const TEST_CARDS = {
  pm_card_visa: { brand: 'VISA', last4: '4242', isTaken: true, pays: CAPTURED },
  pm_card_mastercard: { brand: 'MASTERCARD', last4: '4444', isTaken: true, pays: CAPTURED },
  pm_card_amex: { brand: 'AMEX', last4: '8431', isTaken: true, pays: CAPTURED },
  /** Taken when it is given, declined when it is to pay. */
  pm_card_chargeCustomerFail: { brand: 'VISA', last4: '0341', isTaken: true, pays: NOT_ACCEPTED },
  /** Declined already when it is given. */
  pm_card_chargeDeclined: { brand: 'VISA', last4: '0002', isTaken: false, pays: NOT_ACCEPTED },
  /** Proven when it is given (3-D Secure); asks for a proof again with each payment. */
  pm_card_authenticationRequired: {
    brand: 'VISA',
    last4: '3184',
    isTaken: true,
    pays: { kind: 'AUTHENTICATION_NEEDED' },
  },
} as const satisfies Record<string, TestCard>;

export type TestCardName = keyof typeof TEST_CARDS;
