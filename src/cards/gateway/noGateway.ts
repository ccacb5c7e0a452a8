import { type CardGateway, GatewayUncertain } from '../../kernel/cardGateway.js';

const nobodyAnswers = async (): Promise<never> => {
  throw new GatewayUncertain();
};

/** No gateway: a service on PostgreSQL without `STRIPE_SECRET_KEY` takes no cards, and simulates none. */
export const noGateway: CardGateway = {
  beginSetup: nobodyAnswers,
  setupOutcome: nobodyAnswers,
  discardSetup: nobodyAnswers,
  detach: nobodyAnswers,
  createPayment: nobodyAnswers,
  confirmPayment: nobodyAnswers,
  cancelPayment: nobodyAnswers,
  paymentOutcome: nobodyAnswers,
  // biome-ignore lint/correctness/useYield: there is nothing to list, and nobody to ask.
  async *paymentsOf() {
    await nobodyAnswers();
  },
  readEvent: async () => undefined,
};
