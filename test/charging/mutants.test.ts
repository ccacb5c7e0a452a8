import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { beginByHand } from '../../src/charging/beginByHand.js';
import { ChargeAttempt } from '../../src/charging/chargeAttempt.entity.js';
import { holdAttempt, move } from '../../src/charging/chargeAttempts.js';
import { STEPS, type Steps } from '../../src/charging/chargeOwner.js';
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

/** Releases an attempt without looking whether what it was begun for is still so. */
const releaseBlindly: Steps['release'] = (tools, attempt) =>
  tools.fork().transactional(async (em) => {
    const held = await holdAttempt(em, attempt);
    if (held.state !== 'CREATED') return 'GONE';
    await move(em, held, 'CONFIRMING', tools);
    return 'RELEASED';
  });

/** Begins a payment by hand without a look at anything, by the consent that is given now or by the last one. */
const beginsBlindly =
  (consents: 'NOW' | 'LAST'): typeof beginByHand =>
  async ({ em, now }, { owner, invoice, cents }) => {
    const attempt = randomUUID();
    const run = (text: string, values: unknown[]) =>
      em.getConnection().execute(text, values, 'run', em.getTransactionContext());
    const word = `select max(e.id) from consent_event e where e.person_id = o.person_id and e.purpose_code = 'BILLING'`;
    await run(
      `insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, policy_version, at)
       select o.person_id, 'BILLING', 'GIVEN', 'EXPRESS', 'API', 'EN', 1, 'of the play', ? from klusster_owner o
       where o.id = ?${consents === 'LAST' ? ` and (${word}) is null` : ''}`,
      [now, owner],
    );
    await run(
      `insert into charge_attempt (id, owner_id, person_id, kind, consent, billing_month, invoice_id, cents, state, created_at)
       select ?, o.id, o.person_id, 'BY_HAND', (${word}), '2026-01-01', ?, ?, 'CHOSEN', ? from klusster_owner o where o.id = ?`,
      [attempt, invoice, cents, now, owner],
    );
    return { attempt };
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
        release: releaseBlindly,
      },
    },
    also: ['charge_attempt_is_kept', 'charge_attempt_is_kept_when_changed'].map(
      (trigger) => `alter table charge_attempt disable trigger ${trigger}`,
    ),
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
  'takes a payment by hand for that of the month': {
    breaks: 'skips',
    composed: {
      steps: {
        takeUp: async (tools, owner) =>
          (await tools.fork().count(ChargeAttempt, { owner, kind: 'BY_HAND' })) > 0
            ? STEPS.takeUpAgain(tools, owner)
            : STEPS.takeUp(tools, owner),
      },
    },
  },
  'lets nobody pay by hand once her card was charged in the month': {
    breaks: 'waits',
    composed: {
      beginByHand: async (beginning, payment) =>
        (await beginning.em.count(ChargeAttempt, { owner: payment.owner, kind: 'MONTHLY' })) > 0
          ? { userErrors: [{ code: 'CARD_BEING_CHARGED' }] }
          : beginByHand(beginning, payment),
    },
  },
  'begins to charge by hand while it charges': {
    breaks: 'together',
    composed: { beginByHand: beginsBlindly('NOW') },
    also: ['drop index charge_attempt_one_is_under_way'],
  },
  'pays again by a consent that paid before': {
    breaks: 'word',
    composed: { beginByHand: beginsBlindly('LAST') },
    also: ['alter table charge_attempt drop constraint charge_attempt_consent_unique'],
  },
  'takes money by a word of yesterday': {
    breaks: 'word',
    composed: {
      steps: {
        release: (tools, attempt) =>
          attempt.kind === 'BY_HAND' ? releaseBlindly(tools, attempt) : STEPS.release(tools, attempt),
        confirm: (tools, attempt) =>
          attempt.kind === 'BY_HAND'
            ? tools.cards.confirmPayment(attempt.paymentId ?? '', `${attempt.id}-confirm`)
            : STEPS.confirm(tools, attempt),
      },
    },
    from: 150,
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
