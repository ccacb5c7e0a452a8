import type { Stripe } from 'stripe';
import { type CardGateway, type GatewayPayment, GatewayRefused } from '../../kernel/cardGateway.js';
import type { Clock } from '../../kernel/clock.js';
import { TOLERANCE_SECONDS } from './signature.js';
import { answered, isMissing, paymentInError } from './stripeErrors.js';
import { cardIn, outcomeIn } from './stripeObjects.js';

/** The version of Stripe's API that is spoken, whatever the account is set to. */
export const STRIPE_API_VERSION = '2026-10-28.endive';

/** How long Stripe has for an answer, in milliseconds; a bank may take some ten seconds of it. */
const PATIENCE_MS = 30_000;
const PAGE = 100;

export type StripeKeys = {
  readonly secretKey: string;
  readonly webhookSecret: string;
};

/** Where Stripe is; left out but in tests. */
type StripeAt = { readonly protocol: 'http'; readonly host: string; readonly port: number; readonly timeout?: number };

/** A token names the customer that the card hangs on, and the card: both are needed to pay with it. */
const tokenOf = (customer: string, method: string) => `${customer}:${method}`;
function partsOf(token: string): { readonly customer: string; readonly method: string } {
  const [, customer, method] = /^(cus_\w+):(pm_\w+)$/.exec(token) ?? [];
  if (!customer || !method) throw new GatewayRefused('token');
  return { customer, method };
}

/** Stripe, behind the port. Its library is loaded with the first call, and sends no telemetry. */
export function stripeGateway({ secretKey, webhookSecret }: StripeKeys, clock: Clock, at?: StripeAt): CardGateway {
  let loading: Promise<Stripe> | undefined;
  const load = async () => {
    const { Stripe: Library } = await import('stripe');
    const bounds = { timeout: PATIENCE_MS, maxNetworkRetries: 0, telemetry: false };
    const httpClient = calledOnce(Library.createNodeHttpClient());
    return new Library(secretKey, { apiVersion: STRIPE_API_VERSION, httpClient, ...bounds, ...at });
  };
  const call = async <Answer>(work: (stripe: Stripe) => Promise<Answer>): Promise<Answer> => {
    loading ??= load();
    return answered(work(await loading));
  };
  const keyed = (key: string) => ({ idempotencyKey: key });

  return {
    beginSetup: ({ owner, key }) =>
      call(async (stripe) => {
        // A customer of its own for each card, without a name: deleted with the card, and tells nothing of who she is.
        const customer = await stripe.customers.create({ metadata: { owner } }, keyed(`${key}-customer`));
        const setup = await stripe.setupIntents.create(
          { customer: customer.id, usage: 'off_session', allowed_payment_method_types: ['card'], metadata: { owner } },
          keyed(`${key}-setup`),
        );
        return { setupId: setup.id, clientSecret: setup.client_secret ?? '' };
      }),

    setupOutcome: (setupId) =>
      call(async (stripe) => {
        const setup = await stripe.setupIntents
          .retrieve(setupId, { expand: ['payment_method'] })
          .catch((error: unknown) => onlyMissing(error));
        if (!setup || setup.status === 'canceled') return { kind: 'UNKNOWN' };
        if (setup.status !== 'succeeded')
          return { kind: setup.status === 'requires_payment_method' && setup.last_setup_error ? 'REFUSED' : 'PENDING' };
        const method = setup.payment_method;
        // What hangs on no customer any more was forgotten.
        if (typeof method !== 'object' || !method?.card || !method.customer) return { kind: 'UNKNOWN' };
        const token = tokenOf(idOf(method.customer), method.id);
        return { kind: 'COLLECTED', owner: setup.metadata?.owner ?? '', token, card: cardIn(method.card) };
      }),

    discardSetup: (setupId) =>
      call(async (stripe) => {
        const setup = await stripe.setupIntents.retrieve(setupId).catch((error: unknown) => onlyMissing(error));
        if (setup?.customer) await forget(stripe, idOf(setup.customer));
      }),

    detach: (token, _key) => call((stripe) => forget(stripe, partsOf(token).customer)),

    createPayment: ({ token, cents, invoice, key }) =>
      call(async (stripe) => {
        const { customer, method } = partsOf(token);
        const payment = await stripe.paymentIntents.create(
          {
            amount: cents,
            currency: 'cad',
            customer,
            payment_method: method,
            allowed_payment_method_types: ['card'],
            metadata: { invoice },
          },
          keyed(key),
        );
        return { paymentId: payment.id };
      }),

    confirmPayment: (paymentId, key) =>
      call(async (stripe) => {
        const payment = await stripe.paymentIntents
          .confirm(paymentId, { off_session: true }, keyed(key))
          // A card that is declined, and a payment that was confirmed before, are errors to the library.
          .catch((error: unknown) => paymentInError(error));
        return outcomeIn(payment);
      }),

    cancelPayment: (paymentId, key) =>
      call(async (stripe) => {
        const payment = await stripe.paymentIntents
          .cancel(paymentId, {}, keyed(key))
          .catch((error: unknown) => paymentInError(error));
        return outcomeIn(payment);
      }),

    paymentOutcome: (paymentId) =>
      call(async (stripe) => {
        const payment = await stripe.paymentIntents.retrieve(paymentId).catch((error: unknown) => onlyMissing(error));
        return payment ? outcomeIn(payment) : { kind: 'NEVER_MADE' };
      }),

    async *paymentsOf({ from, until }) {
      // Stripe counts whole seconds: what is asked for is the wider span, and what is told the exact one.
      const created = { gte: Math.floor(from.getTime() / 1000), lt: Math.ceil(until.getTime() / 1000) };
      let last: string | undefined;
      do {
        const page = await call((stripe) =>
          stripe.paymentIntents.list({ created, limit: PAGE, ...(last && { starting_after: last }) }),
        );
        yield* page.data.map(listed);
        last = page.has_more ? page.data.at(-1)?.id : undefined;
      } while (last !== undefined);
    },

    async readEvent(rawBody, signature) {
      const { Stripe: Library } = await import('stripe');
      try {
        const event = await Library.webhooks.constructEventAsync(
          rawBody,
          signature,
          webhookSecret,
          TOLERANCE_SECONDS,
          undefined,
          clock.now().getTime(),
        );
        const { object } = event.data;
        return { id: event.id, paymentId: object.object === 'payment_intent' ? object.id : undefined };
      } catch {
        // The library's error holds the body and the signature.
        return undefined;
      }
    },
  };
}

/**
 * The library makes a call again whose connection broke, even where it is told to make none again (RequestSender, `_shouldRetry`), and knows such
 * a one by its code. Whether anything is done again is decided by whoever has looked what became of it.
 */
const calledOnce = (client: Stripe.HttpClient): Stripe.HttpClient => ({
  getClientName: () => client.getClientName(),
  makeRequest: (...call) =>
    client.makeRequest(...call).catch(() => {
      throw new Error('Stripe was not reached.');
    }),
});

/** Stripe detaches whatever hangs on a customer that is deleted. */
const forget = async (stripe: Stripe, customer: string): Promise<void> => {
  await stripe.customers.del(customer).catch((error: unknown) => onlyMissing(error));
};

const idOf = (of: string | { readonly id: string }): string => (typeof of === 'string' ? of : of.id);

function onlyMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

const listed = (payment: Stripe.PaymentIntent): GatewayPayment => ({
  paymentId: payment.id,
  invoice: payment.metadata.invoice,
  // What was taken may be less than what was asked for.
  cents: payment.status === 'succeeded' ? payment.amount_received : payment.amount,
  createdAt: new Date(payment.created * 1000),
  outcome: outcomeIn(payment),
});
