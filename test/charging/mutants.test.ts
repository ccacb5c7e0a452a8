import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { holdAttempt, move } from '../../src/charging/chargeAttempts.js';
import { STEPS } from '../../src/charging/chargeOwner.js';
import { GatewayUncertain } from '../../src/kernel/cardGateway.js';
import { firstWrong } from './support/proveSeeds.js';
import type { Composed } from './support/tried.js';

/** Seeds that a mutant gets. */
const SEEDS = 60;

type Mutant = {
  /** How its words begin by which the oracle shows it. */
  readonly breaks: string;
  readonly composed: Composed;
  /** What of the database stands in its way: a wall behind the code, which is taken down to see the one behind it. */
  readonly also?: readonly string[];
  /** A seed that shows it soon. */
  readonly from?: number;
};

/** Each is the product put together with one step otherwise. */
const MUTANTS: Readonly<Record<string, Mutant>> = {
  'counts the months of everybody on one clock': {
    breaks: 'month',
    composed: { zoneOf: async () => 'UTC' as never },
    from: 28,
  },
  'charges again when it does not know what came of it': {
    breaks: 'double',
    composed: {
      steps: {
        async lookUp({ cards, keys, fork }, { owner, cents, invoice }) {
          const { cardTokenFor } = await import('../../src/cards/index.js');
          const token = await fork().transactional((em) => cardTokenFor({ em, keys, now: new Date() }, owner));
          if (token === undefined) return { kind: 'NEVER_MADE' };
          const { paymentId } = await cards.createPayment({ token, cents, invoice, key: randomUUID() });
          return cards.confirmPayment(paymentId, randomUUID());
        },
      },
    },
  },
  'takes money without looking once more': {
    breaks: 'open',
    composed: {
      steps: {
        release: (tools, attempt) =>
          tools.fork().transactional(async (em) => {
            const held = await holdAttempt(em, attempt);
            if (held.state !== 'CREATED') return 'GONE';
            await move(em, held, 'CONFIRMING', tools);
            return 'RELEASED';
          }),
      },
    },
    also: ['alter table charge_attempt disable trigger charge_attempt_is_kept'],
    from: 33,
  },
  'takes a line that broke for a refusal': {
    breaks: 'money',
    composed: {
      steps: {
        confirm: (tools, attempt) =>
          STEPS.confirm(tools, attempt).catch((error: unknown) => {
            if (error instanceof GatewayUncertain) return { kind: 'NEVER_MADE' };
            throw error;
          }),
      },
    },
  },
  'records what was taken each time that it hears of it': {
    breaks: 'twice',
    composed: {
      steps: {
        async recordOutcome(tools, attempt, outcome) {
          const state = await STEPS.recordOutcome(tools, attempt, outcome);
          if (state === 'CAPTURED' && outcome.kind === 'CAPTURED')
            await tools.fork().transactional(async (em) => {
              await em
                .getConnection()
                .execute(
                  "insert into payment (id, invoice_id, means, cents, received_at, attempt) values (?, ?, 'CARD', ?, now(), ?)",
                  [randomUUID(), attempt.invoice, attempt.cents, attempt.id],
                  'run',
                  em.getTransactionContext(),
                );
            });
          return state;
        },
      },
    },
    also: [
      'alter table payment drop constraint payment_attempt_unique',
      'alter table payment disable trigger payment_adds_up',
    ],
  },
  'leaves what it does not know to nobody': {
    breaks: 'ends',
    composed: { steps: { lookUp: async () => ({ kind: 'PENDING' }) } },
  },
};

test.each(Object.entries(MUTANTS))(
  'one that %s is found out',
  async (_name, { breaks, composed, ...where }) => {
    const wrong = await firstWrong(SEEDS, composed, where);
    expect(wrong?.map((one) => one.split(':')[0])).toContain(breaks);
  },
  300_000,
);

test('as it is, nothing is wrong with the same seeds', async () => {
  expect(await firstWrong(7, {}, { from: 28 })).toBeUndefined();
}, 300_000);
