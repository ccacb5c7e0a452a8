import { randomUUID } from 'node:crypto';
import {
  type CardGateway,
  type GatewayEvent,
  type GatewayPayment,
  GatewayRefused,
  GatewayUncertain,
  type PaymentOutcome,
  type SetupOutcome,
} from '../../kernel/cardGateway.js';
import type { Clock } from '../../kernel/clock.js';
import { type Records, records } from './records.js';
import { isSigned, signatureOf } from './signature.js';
import { TEST_CARDS, type TestCardName } from './testCards.js';

/** How long a key is remembered (Stripe, "Idempotent requests"). */
const KEY_MS = 24 * 3_600_000;

type Setup = {
  readonly owner: string;
  readonly clientSecret: string;
  readonly state: SetupOutcome['kind'];
  readonly token?: string;
};
type Card = { readonly name: TestCardName; readonly expiry: string };
type Payment = Omit<GatewayPayment, 'createdAt' | 'paymentId' | 'invoice'> & {
  readonly invoice: string;
  readonly token: string;
  readonly createdAt: string;
};
type Key = { readonly at: string; readonly call: string; readonly answer: object };

/** Verbs that change something at the gateway, so that a connection can break before and after it has done them. */
type Changing = 'beginSetup' | 'discardSetup' | 'detach' | 'createPayment' | 'confirmPayment' | 'cancelPayment';

/** The gateway's own side of the simulator: what a browser does with it, what breaks, and what it saw. */
export type Simulator = CardGateway & {
  /**
   * Gives a card, as the browser does that holds the client secret; its owner proves that it is hers where she is asked.
   * @param expiry the last month of the card, such as `2027-04`; three years from now by default
   */
  collect(clientSecret: string, name: TestCardName, expiry?: string): void;
  /** Breaks the connection of the next call of a verb: before the gateway has done anything, or when it has. */
  breakNext(verb: Changing, when: 'BEFORE' | 'AFTER'): void;
  /** An event about a payment as it would be sent now. It may be delivered twice, late, or not at all. */
  eventOf(paymentId: string): { readonly body: Buffer; readonly signature: string };
  /** What was called, with the key where there was one, the first call first. */
  readonly calls: readonly { readonly verb: string; readonly about: string; readonly key?: string }[];
  /** Whole cents that were taken, over all payments. */
  captured(): number;
};

export type Simulated = {
  readonly clock: Clock;
  /** Where it keeps its records; in memory without it. */
  readonly file?: string;
  /** The card that every browser gives by itself; without it a card is given by `collect`. */
  readonly givenByItself?: TestCardName;
  readonly secret?: string;
};

/** A gateway without a network, for the embedded default and for tests: it behaves as Stripe does and takes nobody's money. */
export function simulatedGateway({ clock, file, givenByItself, secret = 'whsec_simulated' }: Simulated): Simulator {
  const known: Records = records(file);
  const calls: { verb: string; about: string; key?: string }[] = [];
  const breaks = new Map<Changing, 'BEFORE' | 'AFTER'>();
  const stamp = () => clock.now().toISOString();

  /** Does a change, once for its key. */
  const change = async <Answer extends object>(
    verb: Changing,
    about: string,
    key: string | undefined,
    work: () => Answer,
  ): Promise<Answer> => {
    calls.push({ verb, about, ...(key !== undefined && { key }) });
    const isBroken = breaks.get(verb);
    breaks.delete(verb);
    if (isBroken === 'BEFORE') throw new GatewayUncertain();
    const answer = key === undefined ? work() : once(key, `${verb} ${about}`, work);
    if (isBroken === 'AFTER') throw new GatewayUncertain();
    return answer;
  };

  const once = <Answer extends object>(key: string, call: string, work: () => Answer): Answer => {
    const before = known.get<Key>('key', key);
    if (before && Date.parse(before.at) + KEY_MS > clock.now().getTime()) {
      if (before.call !== call) throw new GatewayRefused('idempotency_error');
      return before.answer as Answer;
    }
    const answer = work();
    known.put('key', key, { at: stamp(), call, answer } satisfies Key);
    return answer;
  };

  const give = (setupId: string, setup: Setup, name: TestCardName, expiry: string): Setup => {
    const token = `cus_${randomUUID()}:pm_${randomUUID()}`;
    const { isTaken } = TEST_CARDS[name];
    const given: Setup = isTaken ? { ...setup, state: 'COLLECTED', token } : { ...setup, state: 'REFUSED' };
    if (isTaken) known.put('card', token, { name, expiry } satisfies Card);
    known.put('setup', setupId, given);
    return given;
  };

  const paymentAt = (paymentId: string): Payment => {
    const payment = known.get<Payment>('payment', paymentId);
    if (!payment) throw new GatewayRefused('resource_missing');
    return payment;
  };

  const settle = (paymentId: string, payment: Payment, outcome: PaymentOutcome): PaymentOutcome => {
    known.put('payment', paymentId, { ...payment, outcome } satisfies Payment);
    return outcome;
  };

  const look = (verb: string, about: string) => void calls.push({ verb, about });

  return {
    calls,

    beginSetup: ({ owner, key }) =>
      change('beginSetup', owner, key, () => {
        const setupId = `seti_${randomUUID()}`;
        const clientSecret = `${setupId}_secret_${randomUUID()}`;
        known.put('setup', setupId, { owner, clientSecret, state: 'PENDING' } satisfies Setup);
        return { setupId, clientSecret };
      }),

    async setupOutcome(setupId) {
      look('setupOutcome', setupId);
      const asked = known.get<Setup>('setup', setupId);
      if (!asked) return { kind: 'UNKNOWN' };
      const isByItself = givenByItself !== undefined && asked.state === 'PENDING';
      const { state, token, owner } = isByItself ? give(setupId, asked, givenByItself, inThreeYears(clock)) : asked;
      const card = token === undefined ? undefined : known.get<Card>('card', token);
      if (state !== 'COLLECTED' || token === undefined || !card)
        return { kind: state === 'COLLECTED' ? 'UNKNOWN' : state };
      const { brand, last4 } = TEST_CARDS[card.name];
      return { kind: 'COLLECTED', owner, token, card: { brand, last4, expiry: card.expiry } };
    },

    discardSetup: async (setupId) => {
      await change('discardSetup', setupId, undefined, () => {
        const setup = known.get<Setup>('setup', setupId);
        if (setup?.token) known.put('card', setup.token, GONE);
        if (setup) known.put('setup', setupId, { ...setup, state: 'UNKNOWN' } satisfies Setup);
        return {};
      });
    },

    detach: async (token, key) => {
      await change('detach', token, key, () => {
        known.put('card', token, GONE);
        return {};
      });
    },

    createPayment: ({ token, cents, invoice, key }) =>
      change('createPayment', `${token} ${cents} ${invoice}`, key, () => {
        if (!known.get<Partial<Card>>('card', token)?.name) throw new GatewayRefused('resource_missing');
        if (!Number.isSafeInteger(cents) || cents < 50) throw new GatewayRefused('amount_too_small');
        const paymentId = `pi_${randomUUID()}`;
        const outcome: PaymentOutcome = { kind: 'NEVER_MADE' };
        known.put('payment', paymentId, { token, cents, invoice, outcome, createdAt: stamp() } satisfies Payment);
        return { paymentId };
      }),

    confirmPayment: (paymentId, key) =>
      change('confirmPayment', paymentId, key, () => {
        const payment = paymentAt(paymentId);
        // What was confirmed, or cancelled, is as it is.
        if (payment.outcome.kind !== 'NEVER_MADE' || known.get('cancelled', paymentId)) return payment.outcome;
        const card = known.get<Partial<Card>>('card', payment.token);
        if (!card?.name) throw new GatewayRefused('payment_intent_unexpected_state');
        const isOver = (card.expiry ?? '') < stamp().slice(0, 7);
        return settle(
          paymentId,
          payment,
          isOver ? { kind: 'DECLINED', reason: 'EXPIRED' } : TEST_CARDS[card.name].pays,
        );
      }),

    cancelPayment: (paymentId, key) =>
      change('cancelPayment', paymentId, key, () => {
        const payment = paymentAt(paymentId);
        if (payment.outcome.kind === 'CAPTURED') return payment.outcome;
        known.put('cancelled', paymentId, {});
        return settle(paymentId, payment, { kind: 'NEVER_MADE' });
      }),

    async paymentOutcome(paymentId) {
      look('paymentOutcome', paymentId);
      return known.get<Payment>('payment', paymentId)?.outcome ?? { kind: 'NEVER_MADE' };
    },

    async *paymentsOf({ from, until }) {
      look('paymentsOf', from.toISOString());
      for (const [paymentId, { createdAt, token: _token, ...payment }] of known.all<Payment>('payment')) {
        const at = new Date(createdAt);
        if (at >= from && at < until) yield { ...payment, paymentId, createdAt: at };
      }
    },

    async readEvent(rawBody, signature) {
      if (!isSigned(rawBody, signature, secret, clock.now())) return undefined;
      return JSON.parse(rawBody.toString()) as GatewayEvent;
    },

    collect(clientSecret, name, expiry = inThreeYears(clock)) {
      const [setupId = ''] = clientSecret.split('_secret_');
      const setup = known.get<Setup>('setup', setupId);
      // A card that was declined may be tried again, or another given.
      const isOpen = setup?.state === 'PENDING' || setup?.state === 'REFUSED';
      if (!setup || !isOpen || setup.clientSecret !== clientSecret)
        throw new GatewayRefused('setup_intent_unexpected_state');
      give(setupId, setup, name, expiry);
    },

    breakNext: (verb, when) => void breaks.set(verb, when),

    eventOf(paymentId) {
      const body = Buffer.from(JSON.stringify({ id: `evt_${randomUUID()}`, paymentId } satisfies GatewayEvent));
      return { body, signature: signatureOf(body, secret, clock.now()) };
    },

    captured: () =>
      known
        .all<Payment>('payment')
        .reduce((sum, [, { outcome, cents }]) => sum + (outcome.kind === 'CAPTURED' ? cents : 0), 0),
  };
}

/** What stays of a card that was forgotten. */
const GONE = {};

/** The month in which a card ends that is given now. */
function inThreeYears(clock: Clock): string {
  const now = clock.now();
  return `${now.getUTCFullYear() + 3}-${String(now.getUTCMonth() + 1).padStart(2, '0')}`;
}
