import { issueInvoices } from '../../src/billing/index.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { type BilledTown, billedTown, LUC, MARGUERITE } from './support/billedTown.js';
import { SELLER } from './support/ledger.js';

/** A month is closed: whose klusster was open when, and what it costs. */

import.meta.jest.setTimeout(120_000);

let town: BilledTown;
beforeEach(async () => {
  town = await billedTown();
});
afterEach(() => town.close());

test('each owner pays for the days on which a klusster was open for her, paused or not, and a month costs its price whoever has it', async () => {
  await town.price('2026-12', 4900);
  town.at('2026-12-01T17:00:00Z');
  let one = await town.opened('marguerite', 'Outremont After Rain');
  // Still 2026-12-09 in Montréal.
  town.at('2026-12-10T04:30:00Z');
  one = await town.moved('marguerite', 'publish', one);
  town.at('2026-12-12T17:00:00Z');
  one = await town.moved('marguerite', 'pause', one);
  town.at('2026-12-20T17:00:00Z');
  await town.handedOver('marguerite', 'luc', one);
  town.at('2027-01-10T17:00:00Z');
  const [row] = await town.run('select version from klusster where id = $1::uuid', [
    (await town.run("select id from klusster where name = 'Outremont After Rain'"))[0]?.[0],
  ]);
  await town.moved('luc', 'close', { id: one.id, version: Number(row?.[0]) });

  town.at('2027-02-01T17:00:00Z');
  expect(await town.issue(town.now())).toEqual({ owners: 2, invoices: 3, failures: 0 });
  expect(await town.lines(MARGUERITE, '2026-12')).toEqual([
    { name: 'Outremont After Rain', from: '2026-12-09', until: '2026-12-20', days: 11, ofDays: 31, cents: 1739 },
  ]);
  expect(await town.lines(LUC, '2026-12')).toEqual([
    { name: 'Outremont After Rain', from: '2026-12-20', until: '2027-01-01', days: 12, ofDays: 31, cents: 1897 },
  ]);
  expect(await town.lines(LUC, '2027-01')).toEqual([
    { name: 'Outremont After Rain', from: '2027-01-01', until: '2027-01-10', days: 9, ofDays: 31, cents: 1422 },
  ]);
  const invoices = await town.invoices();
  expect(invoices.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(invoices.find(({ owner }) => owner === MARGUERITE)).toMatchObject({
    month: '2026-12',
    state: 'OPEN',
    subtotal: 1739,
    // 5 % is 86.95, 9.975 % is 173.46525.
    tax: 87 + 173,
    total: 1999,
    due: 1999,
    province: 'QC',
    dueOn: '2027-03-03',
  });
  // Once, however often it is asked.
  expect(await town.issue(town.now())).toEqual({ owners: 2, invoices: 0, failures: 0 });
  town.at('2027-03-01T17:00:00Z');
  expect(await town.issue(town.now())).toMatchObject({ invoices: 0 });
});

test('a month is closed when it is over on her own clock, and never before', async () => {
  await town.price('2026-12', 4900);
  town.at('2026-12-01T05:30:00Z');
  await town.moved('marguerite', 'publish', await town.opened('marguerite', 'Outremont After Rain'));
  // Midnight in Montréal is at five.
  town.at('2027-01-01T04:59:59Z');
  expect(await town.issue(town.now())).toMatchObject({ invoices: 0 });
  await expect(town.closeMonth(MARGUERITE, '2026-12', town.now())).rejects.toThrow('when it is over');
  town.at('2027-01-01T05:00:00Z');
  expect(await town.issue(town.now(), true)).toMatchObject({ invoices: 1 });
  expect(await town.invoices()).toEqual([]);
  expect(await town.issue(town.now())).toMatchObject({ invoices: 1 });
  expect(await town.invoices()).toMatchObject([{ owner: MARGUERITE, subtotal: 4900, tax: 245 + 489 }]);
});

test('nothing is owed for a month without a price, and each month is of the price that held when it began', async () => {
  town.at('2026-12-01T17:00:00Z');
  await town.moved('marguerite', 'publish', await town.opened('marguerite', 'Outremont After Rain'));
  town.at('2027-04-02T17:00:00Z');
  expect(await town.issue(town.now())).toEqual({ owners: 0, invoices: 0, failures: 0 });
  await town.price('2027-01', 3100);
  await town.price('2027-03', 6200);
  expect(await town.issue(town.now())).toMatchObject({ invoices: 3 });
  expect((await town.invoices()).map(({ month, subtotal }) => [month, subtotal])).toEqual([
    ['2027-01', 3100],
    ['2027-02', 3100],
    ['2027-03', 6200],
  ]);
});

test('many who close the same months at once issue each once, and numbers have no gap', async () => {
  await town.price('2026-12', 4900);
  town.at('2026-12-01T17:00:00Z');
  for (const by of ['marguerite', 'luc'] as const)
    for (const nth of [1, 2]) await town.moved(by, 'publish', await town.opened(by, `Paper ${nth}`));
  town.at('2027-06-05T17:00:00Z');
  const runs = await Promise.all(Array.from({ length: 6 }, () => town.issue(town.now())));
  expect(runs.reduce((sum, { invoices }) => sum + invoices, 0)).toBe(12);
  const invoices = await town.invoices();
  expect(invoices.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  expect(new Set(invoices.map(({ owner, month }) => `${owner} ${month}`)).size).toBe(12);
});

test('a seller without a number for QST issues no invoice with QST, and others all the same', async () => {
  await town.price('2026-12', 4900);
  town.at('2026-12-01T17:00:00Z');
  for (const by of ['marguerite', 'luc'] as const) await town.moved(by, 'publish', await town.opened(by, 'Paper'));
  await town.ask(
    'luc',
    'mutation($input: SetBillingDetailsInput!) { setBillingDetails(input: $input) { userErrors { code } } }',
    { input: { name: 'Luc', address: '1 Main Street', province: 'ON' } },
  );
  town.at('2027-01-02T17:00:00Z');
  const { qstNumber: _, ...seller } = SELLER;
  const { main, keyStore, keyring } = town.service.stores;
  const failed: unknown[] = [];
  const issued = await issueInvoices({
    fork: main.fork,
    keys: new DataKeys(keyStore, keyring, 0),
    now: town.now(),
    seller: { ...seller, qstNumber: undefined },
    onFailure: (error, owner) => failed.push([owner, (error as Error).message]),
  });
  expect(issued).toEqual({ owners: 2, invoices: 1, failures: 1 });
  expect(failed).toEqual([[MARGUERITE, expect.stringContaining('QST_NUMBER')]]);
  expect((await town.invoices()).map(({ number, owner, province }) => [number, owner, province])).toEqual([
    [1, LUC, 'ON'],
  ]);
});
