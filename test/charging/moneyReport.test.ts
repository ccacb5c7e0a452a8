import 'reflect-metadata';
import fc from 'fast-check';
import { closeMonth } from '../../src/billing/closeMonth.js';
import { zoneOfOwner } from '../../src/billing/index.js';
import { simulatedGateway } from '../../src/cards/index.js';
import { chargeOwner } from '../../src/charging/chargeOwner.js';
import { moneyReport } from '../../src/charging/moneyReport.js';
import { csvOf } from '../../src/cli/csv.js';
import { type GatewayPayment, GatewayUncertain } from '../../src/kernel/cardGateway.js';
import { fixedClock } from '../../src/kernel/clock.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { openStores, type Stores } from '../../src/stores.js';
import { SELLER } from '../billing/support/ledger.js';
import { freshStorage, rowIdOf } from '../support/town.js';
import { giveCard, settleOwner } from './support/owners.js';

/** What operators read of the money: sums that add up, and whatever the gateway and we say differently. */

import.meta.jest.setTimeout(120_000);

const clock = fixedClock(new Date('2026-12-02T17:00:00Z'));
const gateway = simulatedGateway({ clock });
let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
const query = (text: string, values: readonly unknown[] = []) => stores.main.reserve.query(text, values as never);
const report = (cards = gateway, now = clock.now()) =>
  moneyReport({ database: stores.main.reserve, cards, now }, '2026-12');

beforeAll(async () => {
  storage = await freshStorage();
  stores = await openStores(storage);
  await query("insert into plan_price (from_month, monthly_cents, set_at) values ('2026-11-01', 2900, now())");
  const keys = new DataKeys(stores.keyStore, stores.keyring, 0);
  for (const [province, card] of [
    ['QC', 'pm_card_visa'],
    ['NL', 'pm_card_visa'],
    ['SK', 'pm_card_chargeCustomerFail'],
    ['BC', undefined],
  ] as const) {
    const owner = await settleOwner(stores, province, new Date('2026-11-11T12:00:00Z'));
    if (card) await giveCard(stores, gateway, owner, card);
    await closeMonth({ fork: stores.main.fork, keys, now: clock.now(), seller: SELLER }, owner.id, '2026-11');
    await chargeOwner({ fork: stores.main.fork, keys, cards: gateway, clock, zoneOf: zoneOfOwner }, owner.id);
  }
});
afterAll(async () => {
  await stores.close();
  await storage.drop();
});

test('its sums add up, and are those of the invoices; in a clean town the gateway and we say the same', async () => {
  const { invoices } = await moneyReport(
    { database: stores.main.reserve, cards: gateway, now: clock.now() },
    '2026-11',
  );
  const { attempts, receivables, mismatches } = await report();
  const cents = (sums: typeof invoices, of: string) => sums.find((sum) => sum.of === of)?.cents ?? 0;
  const all = (sums: typeof invoices) => sums.reduce((sum, one) => sum + one.cents, 0);
  expect(mismatches).toEqual([]);
  expect(invoices.map(({ of, count }) => [of, count])).toEqual([
    ['OPEN', 2],
    ['PAID', 2],
    ['subtotal', 4],
    ['GST', 3],
    ['HST', 1],
    ['QST', 1],
    ['total', 4],
    ['credited', 0],
    ['paid by card', 2],
    ['due', 2],
    ['written off', 0],
    ['void', 0],
  ]);
  const taxes = ['GST', 'HST', 'QST'].reduce((sum, tax) => sum + cents(invoices, tax), 0);
  expect(cents(invoices, 'subtotal') + taxes).toBe(cents(invoices, 'total'));
  expect(cents(invoices, 'OPEN') + cents(invoices, 'PAID')).toBe(cents(invoices, 'total'));
  expect(cents(invoices, 'paid by card') + cents(invoices, 'due')).toBe(cents(invoices, 'total'));
  expect(all([...receivables])).toBe(cents(invoices, 'due'));
  expect(attempts.map(({ of, count }) => [of, count])).toEqual([
    ['CAPTURED', 2],
    ['DECLINED', 1],
  ]);
  expect(cents(attempts, 'CAPTURED')).toBe(cents(invoices, 'paid by card'));
});

test.each([
  ['2027-01-01T12:00:00Z', 'not yet due'],
  ['2027-01-02T12:00:00Z', '1 to 30 days'],
  ['2027-01-31T12:00:00Z', '1 to 30 days'],
  ['2027-02-01T12:00:00Z', '31 to 60 days'],
  ['2027-03-04T12:00:00Z', '61 to 90 days'],
  ['2027-04-01T12:00:00Z', '61 to 90 days'],
  ['2027-04-02T12:00:00Z', 'over 90 days'],
])('at %s what is owed is %s', async (now, of) => {
  const { receivables } = await report(gateway, new Date(now));
  expect(receivables.filter(({ count }) => count > 0)).toMatchObject([{ of, count: 2 }]);
});

type Says = (payment: GatewayPayment, at: number) => readonly GatewayPayment[];

/** A gateway that lists its payments otherwise. */
const listing = (change: Says): typeof gateway => ({
  ...gateway,
  async *paymentsOf(span) {
    let at = 0;
    for await (const payment of gateway.paymentsOf(span)) yield* change(payment, at++);
  },
});

/** The same, and it says so when it is asked of one, too. */
function saying(change: Says): typeof gateway {
  const listed = listing(change);
  return {
    ...listed,
    async paymentOutcome(paymentId) {
      const always = { from: new Date(0), until: new Date('2030-01-01') };
      for await (const one of listed.paymentsOf(always)) if (one.paymentId === paymentId) return one.outcome;
      return never;
    },
  };
}
const isTaken = ({ outcome }: GatewayPayment) => outcome.kind === 'CAPTURED';
const never = { kind: 'NEVER_MADE' } as const;
const taken = { kind: 'CAPTURED' } as const;
const untaken: Says = (one) => (isTaken(one) ? [{ ...one, outcome: never }] : [one]);
const unlisted: Says = (one) => (isTaken(one) ? [] : [one]);
const allTaken: Says = (one) => [isTaken(one) ? one : { ...one, outcome: taken }];
const besides =
  (more: Partial<GatewayPayment>): Says =>
  (one, at) =>
    at === 0 ? [one, { ...one, outcome: taken, ...more }] : [one];

test.each<[string, Says, number]>([
  ['NOT_TAKEN', untaken, 2],
  ['NOT_TAKEN', unlisted, 2],
  ['NOT_RECORDED', allTaken, 1],
  ['OTHER_CENTS', (one) => [isTaken(one) ? { ...one, cents: one.cents + 1 } : one], 2],
  ['OTHER_INVOICE', (one) => [isTaken(one) ? { ...one, invoice: 'another' } : one], 2],
  // Taken a second time for an invoice that is paid.
  ['NOT_RECORDED', besides({ paymentId: 'pi_twice' }), 1],
  ['NOT_OURS', besides({ paymentId: 'pi_else', invoice: undefined }), 1],
])('%s is found, and nothing besides', async (kind, says, times) => {
  const { mismatches } = await report(saying(says));
  expect(mismatches?.map((one) => one.kind)).toEqual(Array.from({ length: times }, () => kind));
});

test.each<[string, Says]>([
  ['that was on its way as it was listed', untaken],
  ['that the list has no more', unlisted],
  ['that was listed and then taken back', allTaken],
])('a payment %s is looked up once more, and is no mismatch', async (_what, says) => {
  expect((await report(listing(says))).mismatches).toEqual([]);
});

test('when the gateway does not answer, the rest is reported', async () => {
  const away: typeof gateway = {
    ...gateway,
    // biome-ignore lint/correctness/useYield: it fails before it has anything.
    async *paymentsOf() {
      throw new GatewayUncertain();
    },
  };
  const { receivables, mismatches } = await report(away);
  expect(mismatches).toBeUndefined();
  expect(receivables).toHaveLength(5);
});

test('what was credited, paid otherwise, taken back, void and written off is apart, and the total is all of them', async () => {
  const of = (name: string, sums: readonly { of: string; cents: number }[]) =>
    sums.find((sum) => sum.of === name)?.cents ?? 0;
  await query("update plan_price set monthly_cents = 3000 where from_month = '2026-11-01'");
  const keys = new DataKeys(stores.keyStore, stores.keyring, 0);
  const now = new Date('2027-01-02T17:00:00Z');
  const ids: string[] = [];
  for (const province of ['QC', 'NL', 'SK', 'BC'] as const) {
    const owner = await settleOwner(stores, province, new Date('2026-12-05T12:00:00Z'));
    const id = await closeMonth({ fork: stores.main.fork, keys, now, seller: SELLER }, owner.id, '2026-12');
    ids.push(`${id}`);
  }
  const [credited, paid, voided, lost] = ids as [string, string, string, string];
  const ravi = rowIdOf('staff', 'ravi');
  await stores.main.fork().transactional(async (em) => {
    const run = (text: string, values: readonly unknown[]) =>
      em.getConnection().execute(text, [...values], 'run', em.getTransactionContext());
    await run("update number_series set last = last + 1 where series = 'CREDIT_NOTE'", []);
    await run(
      `insert into credit_note (id, invoice_id, number, subtotal_cents, tax_cents, total_cents, reason, staff_id, issued_at)
       values (gen_random_uuid(), ?, (select last from number_series where series = 'CREDIT_NOTE'), 100, 15, 115, 'GOODWILL', ?, now())`,
      [credited, ravi],
    );
    await run('update invoice set credited_cents = 115 where id = ?', [credited]);
    for (const [id, cents, means, reversed] of [
      [paid, 500, 'CASH', false],
      [paid, 700, 'CHEQUE', true],
      [lost, 300, 'TRANSFER', false],
    ] as const)
      await run(
        `insert into payment (id, invoice_id, means, cents, received_at, staff_id, reversed_at, reversed_for)
         values (gen_random_uuid(), ?, ?, ?, now(), ?, ${reversed ? "now(), 'RETURNED'" : 'null, null'})`,
        [id, means, cents, ravi],
      );
    await run('update invoice set paid_cents = 500 where id = ?', [paid]);
    await run("update invoice set paid_cents = 300, state = 'UNCOLLECTIBLE', ended_at = now() where id = ?", [lost]);
    await run("update invoice set state = 'VOID', ended_at = now() where id = ?", [voided]);
  });
  const { invoices } = await moneyReport({ database: stores.main.reserve, cards: gateway, now }, '2026-12');
  expect(invoices.map(({ of: name, count }) => [name, count])).toEqual(
    expect.arrayContaining([
      ['OPEN', 2],
      ['UNCOLLECTIBLE', 1],
      ['VOID', 1],
      ['credited', 1],
      ['paid by cash', 1],
      ['paid by transfer', 1],
      ['due', 2],
      ['written off', 1],
      ['void', 1],
    ]),
  );
  const parts = ['credited', 'paid by cash', 'paid by transfer', 'due', 'written off', 'void'];
  expect(parts.reduce((sum, name) => sum + of(name, invoices), 0)).toBe(of('total', invoices));
  expect(invoices.map(({ of: name }) => name)).not.toContain('paid by cheque');
});

test('an attempt that nobody has ended for more than a day is found', async () => {
  const keys = new DataKeys(stores.keyStore, stores.keyring, 0);
  const owner = await settleOwner(stores, 'QC', new Date('2026-11-11T12:00:00Z'));
  await giveCard(stores, gateway, owner, 'pm_card_visa');
  await closeMonth({ fork: stores.main.fork, keys, now: clock.now(), seller: SELLER }, owner.id, '2026-11');
  gateway.breakNext('confirmPayment', 'BEFORE');
  const charging = chargeOwner({ fork: stores.main.fork, keys, cards: gateway, clock, zoneOf: zoneOfOwner }, owner.id);
  await expect(charging).rejects.toThrow(GatewayUncertain);
  const after = async (hours: number) =>
    (await report(gateway, new Date(clock.now().getTime() + hours * 3_600_000))).mismatches?.map(({ kind }) => kind);
  expect(await after(23)).toEqual([]);
  expect(await after(25)).toEqual(['UNDECIDED']);
});

/** As RFC 4180 says it is read, by other hands. */
const readCsv = (text: string): string[][] =>
  [...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(([, line = '']) =>
    [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*),/g)].map(([, field = '']) =>
      field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
    ),
  );

test('fields of a CSV come back as they were, whatever they hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', 'é') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (lines) => {
      expect(readCsv(csvOf(['one', 'two'], lines))).toEqual([['one', 'two'], ...lines]);
    }),
    { numRuns: 300 },
  );
});
