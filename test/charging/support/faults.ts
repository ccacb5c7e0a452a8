import type { EntityManager } from '@mikro-orm/core';
import type { Simulator } from '../../../src/cards/index.js';
import { type CardGateway, GatewayUncertain, type PaymentOutcome } from '../../../src/kernel/cardGateway.js';
import type { Clock } from '../../../src/kernel/clock.js';
import type { Capture, Query } from './oracle.js';
import type { Random } from './random.js';

/** The process that was at work has died. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** What befalls a runner between two of its steps, each so often of a hundred times. */
export type Chances = {
  readonly killed: number;
  readonly broken: number;
  readonly between: number;
  readonly pending: number;
};
export const CALM: Chances = { killed: 0, broken: 0, between: 0, pending: 0 };

/** What else happens while a runner waits for an answer. */
export type Between = () => Promise<void>;

/** A gateway as one runner meets it: it may die before and after each call, the line may break, and the world goes on meanwhile. */
export function metBy(world: Watched, random: Random, chances: Chances, between: Between): CardGateway {
  const around = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    await befall(random, chances, between);
    const answer = await call();
    await befall(random, chances, between);
    return answer;
  };
  return {
    ...world.gateway,
    createPayment: (payment) => around(() => world.gateway.createPayment(payment)),
    confirmPayment: (id, key) => around(() => world.confirm(id, key, random.isSo(chances.pending / 100))),
    cancelPayment: (id, key) => around(() => world.undecided(id) ?? world.gateway.cancelPayment(id, key)),
    paymentOutcome: (id) => around(() => world.undecided(id) ?? world.gateway.paymentOutcome(id)),
  };
}

async function befall(random: Random, chances: Chances, between: Between): Promise<void> {
  const fate = random.next() * 100;
  const { killed, broken, between: often } = chances;
  if (fate < killed) throw new Killed();
  if (fate < killed + broken) throw new GatewayUncertain();
  if (fate < killed + broken + often) await between();
}

/** A manager for each, whose transactions may be the last thing that its runner does: before they commit, and after. */
export function mortal(fork: () => EntityManager, random: Random, { killed }: Chances): () => EntityManager {
  const mayDie = () => {
    if (random.isSo(killed / 200)) throw new Killed();
  };
  return () => {
    const em = fork();
    const transactional = em.transactional.bind(em);
    em.transactional = async (work, options) => {
      const answer = await transactional(async (within) => {
        const done = await work(within);
        mayDie();
        return done;
      }, options);
      mayDie();
      return answer;
    };
    return em;
  };
}

/** The gateway with somebody who writes down what money it takes, and how the invoice stood at that moment. */
export class Watched {
  readonly gateway: Simulator;
  readonly captures: Capture[] = [];
  readonly confirmed = new Map<string, number>();
  readonly #query: Query;
  readonly #clock: Clock;
  /** Until when a payment is undecided, in milliseconds. */
  readonly #undecided = new Map<string, number>();

  constructor(gateway: Simulator, clock: Clock, query: Query) {
    this.gateway = gateway;
    this.#clock = clock;
    this.#query = query;
  }

  undecided(paymentId: string): Promise<PaymentOutcome> | undefined {
    return (this.#undecided.get(paymentId) ?? 0) > this.#clock.now().getTime()
      ? Promise.resolve({ kind: 'PENDING' })
      : undefined;
  }

  async confirm(paymentId: string, key: string, isSlow: boolean): Promise<PaymentOutcome> {
    // The request has arrived: while it is looked at here, another runner may let days go by.
    const at = this.#clock.now();
    const payment = await this.#find(paymentId);
    const [[state, due, underWay] = []] = await this.#query(
      `select i.state, (i.total_cents - i.credited_cents - i.paid_cents)::text,
         (select count(*)::text from charge_attempt a where a.owner_id = i.owner_id and a.ended_at is null)
       from invoice i where i.id = $1`,
      [payment.invoice],
    );
    this.confirmed.set(paymentId, (this.confirmed.get(paymentId) ?? 0) + 1);
    const outcome = await this.gateway.confirmPayment(paymentId, key);
    if (outcome.kind === 'CAPTURED' && !this.captures.some((one) => one.paymentId === paymentId))
      this.captures.push({
        paymentId,
        invoice: payment.invoice ?? '',
        cents: payment.cents,
        at,
        state: state ?? 'NONE',
        due: Number(due),
        underWay: Number(underWay),
      });
    if (!isSlow || outcome.kind === 'NEVER_MADE') return outcome;
    this.#undecided.set(paymentId, at.getTime() + 2 * 3_600_000);
    return { kind: 'PENDING' };
  }

  async #find(paymentId: string) {
    for await (const one of this.gateway.paymentsOf({ from: new Date(0), until: new Date(8e15) }))
      if (one.paymentId === paymentId) return one;
    throw new Error('No such payment.');
  }
}
