import type { Stripe } from 'stripe';
import type { CardBrand, CardDetails, DeclineReason, PaymentOutcome } from '../../kernel/cardGateway.js';

const BRANDS: Readonly<Record<string, CardBrand>> = {
  visa: 'VISA',
  mastercard: 'MASTERCARD',
  amex: 'AMEX',
  discover: 'DISCOVER',
  diners: 'DINERS',
  jcb: 'JCB',
  unionpay: 'UNIONPAY',
};

/** What is kept of a card; of all that Stripe tells, nothing else. */
export const cardIn = ({ brand, last4, exp_year, exp_month }: Stripe.PaymentMethod.Card): CardDetails => ({
  brand: BRANDS[brand] ?? 'OTHER',
  last4,
  expiry: `${exp_year}-${String(exp_month).padStart(2, '0')}`,
});

const REASONS: Readonly<Record<string, DeclineReason>> = {
  insufficient_funds: 'INSUFFICIENT_FUNDS',
  expired_card: 'EXPIRED',
};

/** What became of a payment (Stripe, "How PaymentIntents work"). */
export function outcomeIn({ status, last_payment_error: error }: Stripe.PaymentIntent): PaymentOutcome {
  switch (status) {
    case 'succeeded':
      return { kind: 'CAPTURED' };
    case 'processing':
    case 'requires_capture':
      return { kind: 'PENDING' };
    case 'requires_action':
      return { kind: 'AUTHENTICATION_NEEDED' };
    case 'requires_payment_method':
      return error ? declined(error) : { kind: 'NEVER_MADE' };
    default:
      return { kind: 'NEVER_MADE' };
  }
}

function declined({ code, decline_code }: Stripe.PaymentIntent.LastPaymentError): PaymentOutcome {
  if (code === 'authentication_required' || decline_code === 'authentication_required')
    return { kind: 'AUTHENTICATION_NEEDED' };
  return { kind: 'DECLINED', reason: REASONS[decline_code ?? ''] ?? REASONS[code ?? ''] ?? 'NOT_ACCEPTED' };
}
