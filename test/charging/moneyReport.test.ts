import 'reflect-metadata';
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
import { freshStorage } from '../support/town.js';
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
  ['2027-04-02T12:00:00Z', 'over 90 days'],
])('at %s what is owed is %s', async (now, of) => {
  const { receivables } = await report(gateway, new Date(now));
  expect(receivables.filter(({ count }) => count > 0)).toMatchObject([{ of, count: 2 }]);
});

/** The gateway, saying something else of its payments. */
const saying = (change: (payment: GatewayPayment, at: number) => readonly GatewayPayment[]): typeof gateway => ({
  ...gateway,
  async *paymentsOf(span) {
    let at = 0;
    for await (const payment of gateway.paymentsOf(span)) yield* change(payment, at++);
  },
});
const isTaken = ({ outcome }: GatewayPayment) => outcome.kind === 'CAPTURED';
const never = { kind: 'NEVER_MADE' } as const;
const taken = { kind: 'CAPTURED' } as const;

test.each([
  ['NOT_TAKEN', saying((one) => (isTaken(one) ? [{ ...one, outcome: never }] : [one])), 2],
  ['NOT_TAKEN', saying((one) => (isTaken(one) ? [] : [one])), 2],
  ['NOT_RECORDED', saying((one) => [isTaken(one) ? one : { ...one, outcome: taken }]), 1],
  ['OTHER_CENTS', saying((one) => [isTaken(one) ? { ...one, cents: one.cents + 1 } : one]), 2],
  ['NOT_OURS', saying((one, at) => (at === 0 ? [one, { ...one, paymentId: 'pi_else', outcome: taken }] : [one])), 1],
])('%s is found, and nothing besides', async (kind, cards, times) => {
  const { mismatches } = await report(cards);
  expect(mismatches.map((one) => one.kind)).toEqual(Array.from({ length: times }, () => kind));
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
    (await report(gateway, new Date(clock.now().getTime() + hours * 3_600_000))).mismatches.map(({ kind }) => kind);
  expect(await after(23)).toEqual([]);
  expect(await after(25)).toEqual(['UNDECIDED']);
});

test('fields of a CSV come back as they were, whatever they hold', () => {
  expect(csvOf(['of', 'cents'], [['a "b", c\r\nd', 5]])).toBe('of,cents\r\n"a ""b"", c\r\nd",5\r\n');
});
