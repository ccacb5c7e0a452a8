import 'reflect-metadata';
import { closeMonth } from '../../src/billing/closeMonth.js';
import { issueInvoices, zoneOfOwner } from '../../src/billing/index.js';
import { monthsToClose } from '../../src/billing/monthsToClose.js';
import { simulatedGateway } from '../../src/cards/index.js';
import { chargeOwner } from '../../src/charging/chargeOwner.js';
import { moneyReport } from '../../src/charging/index.js';
import { retentionDebt } from '../../src/disposal/retentionDebt.js';
import { sweepRetention } from '../../src/disposal/sweepRetention.js';
import { features } from '../../src/features.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { openStores, type Stores } from '../../src/stores.js';
import { SELLER } from '../billing/support/ledger.js';
import { giveCard, type Owner, settleOwner } from '../charging/support/owners.js';
import { freshStorage } from '../support/town.js';
import { disposingOf } from './support/erasing.js';

import.meta.jest.setTimeout(180_000);

/** Of whoever is still here an invoice is hers for six years after the end of the year that it relates to, and nobody’s after that. */

/**
 * Invoices by their month, when they were issued and paid, and when it ends: counted by hand from the Excise Tax Act 286(3), on the clock of Toronto. One
 * that was paid in a later year is a record of that year.
 */
const LAW = [
  { month: '2018-01', issued: '2018-02-01T15:00:00Z', paid: '2018-02-05T15:00:00Z', ends: '2025-01-01T05:00:00Z' },
  { month: '2018-11', issued: '2018-12-01T15:00:00Z', paid: '2018-12-31T15:00:00Z', ends: '2025-01-01T05:00:00Z' },
  { month: '2018-12', issued: '2019-01-01T15:00:00Z', paid: '2019-01-03T15:00:00Z', ends: '2026-01-01T05:00:00Z' },
  { month: '2019-10', issued: '2019-11-01T15:00:00Z', paid: '2020-01-01T12:00:00Z', ends: '2027-01-01T05:00:00Z' },
  { month: '2020-01', issued: '2020-02-01T15:00:00Z', paid: '2020-02-02T15:00:00Z', ends: '2027-01-01T05:00:00Z' },
] as const;
/** It is owed: nobody forgets who owes it. */
const OPEN = { month: '2018-05', issued: '2018-06-01T15:00:00Z' } as const;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
const owners: Owner[] = [];
const sql = (text: string, values: readonly unknown[] = []) => stores.main.reserve.query(text, values);
const at = (instant: string) => ({ now: () => new Date(instant) });
const tools = (instant: string) => disposingOf(stores, at(instant));
const closing = (now: Date) => ({
  fork: stores.main.fork,
  keys: new DataKeys(stores.keyStore, stores.keyring, 0),
  now,
  seller: SELLER,
});

beforeAll(async () => {
  storage = await freshStorage();
  stores = await openStores(storage);
  await sql('delete from klusster_span');
  await sql("insert into plan_price (from_month, monthly_cents, set_at) values ('2018-01-01', 2900, now())");
  for (const province of ['QC', 'SK'] as const) {
    const owner = await settleOwner(stores, province, new Date('2017-12-01T12:00:00Z'));
    owners.push(owner);
    for (const { month, issued, paid } of LAW) {
      const clock = at(paid);
      const gateway = simulatedGateway({ clock });
      await giveCard(stores, gateway, owner, 'pm_card_visa');
      await closeMonth(closing(new Date(issued)), owner.id, month);
      await chargeOwner(
        { fork: stores.main.fork, keys: closing(clock.now()).keys, cards: gateway, clock, zoneOf: zoneOfOwner },
        owner.id,
      );
    }
    await closeMonth(closing(new Date(OPEN.issued)), owner.id, OPEN.month);
  }
  expect(await sql('select state, count(*)::text from invoice group by 1 order by 1')).toEqual([
    ['OPEN', '2'],
    ['PAID', '10'],
  ]);
});
afterAll(async () => {
  await stores.close();
  await storage.drop();
});

const MONTHS = [
  '2018-01',
  '2018-02',
  '2018-05',
  '2018-11',
  '2018-12',
  '2019-01',
  '2019-10',
  '2020-01',
  '2020-02',
] as const;

/** All that reports say of the money, month by month. */
const reports = () =>
  Promise.all(
    MONTHS.map(async (month) => {
      const cards = simulatedGateway({ clock: at('2026-11-29T12:00:00Z') });
      const { invoices, attempts, receivables } = await moneyReport(
        { database: stores.main.reserve, cards, now: new Date('2026-11-29T12:00:00Z') },
        month,
      );
      return { month, invoices, attempts, receivables };
    }),
  );
/** The months of an owner that are still known to be hers. */
const hers = async ({ id, person }: Owner) =>
  (
    await sql("select to_char(month, 'YYYY-MM') from invoice where owner_id = $1 and person_id = $2 order by 1", [
      id,
      person,
    ])
  ).map(([month]) => month);
const sweep = async (instant: string) =>
  (await sweepRetention(tools(instant), features)).filter(({ table }) => ['invoice', 'klusster_span'].includes(table));
const debt = async (instant: string) =>
  (await retentionDebt(stores.main.reserve, features, new Date(instant))).get('invoice');

test.each([...new Set(LAW.filter(({ ends }) => ends < '2026-11').map(({ ends }) => ends))])(
  'nothing goes a second before %s, and what ends then goes a second after; sums and numbers stay',
  async (ends) => {
    const [before, after] = [-1_000, 1_000].map((ms) => new Date(Date.parse(ends) + ms).toISOString()) as [
      string,
      string,
    ];
    const money = await reports();
    const numbers = await sql(
      'select number::text, state, month::text, total_cents::text, paid_cents::text, due_on::text from invoice order by number',
    );
    const kept = await hers(owners[0] as Owner);
    expect(await sweep(before)).toEqual([]);
    const ending = LAW.filter((one) => one.ends === ends);
    expect(await sweep(after)).toEqual([{ table: 'invoice', rule: 'TAX_RECORD', rows: ending.length * owners.length }]);
    for (const owner of owners)
      expect(await hers(owner)).toEqual(kept.filter((month) => !ending.some((one) => one.month === month)));
    expect(await sweep(after)).toEqual([]);
    expect(await reports()).toEqual(money);
    expect(
      await sql(
        'select number::text, state, month::text, total_cents::text, paid_cents::text, due_on::text from invoice order by number',
      ),
    ).toEqual(numbers);
  },
);

test('of what is nobody’s nothing says whose it was: neither the attempts with her card nor the klusster on it, and two owners have two pseudonyms', async () => {
  const nobodys = await sql(
    `select row_to_json(i)::text || coalesce((select json_agg(l)::text from invoice_line l where l.invoice_id = i.id), '')
       || coalesce((select json_agg(a)::text from charge_attempt a where a.invoice_id = i.id), '')
     from invoice i where is_nobody(i.person_id)`,
  );
  expect(nobodys).toHaveLength(6);
  const text = nobodys.join('\n');
  const known = await sql(
    'select o.id::text, o.person_id::text, k.id::text, k.name from klusster_owner o join klusster k on k.owner_id = o.id',
  );
  for (const one of known.flat()) expect(text).not.toContain(one);
  expect(
    await sql(
      'select count(distinct owner_id)::text, count(billing)::text from invoice i where is_nobody(i.person_id)',
    ),
  ).toEqual([['4', '0']]);
  expect(
    await sql(
      `select count(*)::text from charge_attempt a join invoice i on i.id = a.invoice_id where a.person_id <> i.person_id or a.owner_id <> i.owner_id`,
    ),
  ).toEqual([['0']]);
  const people = (
    await sql('select distinct person_id::text from invoice i where is_nobody(i.person_id)')
  ).flat() as string[];
  for (const [, key] of await stores.keyStore.load(people)) expect(key.state).toBe('ERASED');
});

test('what is owed, and what is younger, is hers; it is counted as a debt once it is over and nobody sweeps', async () => {
  for (const owner of owners) expect(await hers(owner)).toEqual(['2018-05', '2019-10', '2020-01']);
  expect([await debt('2026-11-29T12:00:00Z'), await debt('2027-01-03T12:00:00Z')]).toEqual([0, 4]);
  const records = await sql(
    "select rows_of, erased::text, anonymised::text from disposal_record where rule = 'TAX_RECORD' order by at",
  );
  expect(records).toEqual([
    ['invoice', '0', '4'],
    ['invoice', '0', '2'],
  ]);
});

test('a year ends at midnight in Toronto, and six years are six years whichever have a leap day', async () => {
  const ends = async (one: string, other: string | null) =>
    (
      await sql(`select to_char(tax_record_ends($1, $2) at time zone 'UTC', 'YYYY-MM-DD HH24:MI')`, [one, other])
    )[0]?.[0];
  expect(await ends('2019-01-01T04:59:59Z', null)).toBe('2025-01-01 05:00');
  expect(await ends('2019-01-01T05:00:00Z', null)).toBe('2026-01-01 05:00');
  expect(await ends('2018-06-01T05:00:00Z', '2019-01-01T05:00:00Z')).toBe('2026-01-01 05:00');
  for (let year = 2016; year < 2030; year += 1)
    expect(await ends(`${year}-07-01T00:00:00Z`, null)).toBe(`${year + 7}-01-01 05:00`);
});

test('a month whose invoice is nobody’s is not invoiced once more', async () => {
  const [owner] = owners as [Owner, Owner];
  // She had a klusster in those days and no other.
  await sql("update klusster_span set until = '2019-01-01T05:00:00Z' where owner_id = $1", [owner.id]);
  await sql('delete from klusster_span where owner_id <> $1', [owner.id]);
  const before = await sql('select count(*)::text from invoice');
  await issueInvoices({
    ...closing(new Date('2026-11-29T12:00:00Z')),
    dryRun: false,
    onFailure: (error) => {
      throw error;
    },
  });
  expect(await sql('select count(*)::text from invoice')).toEqual(before);
  const spans = [{ klusster: 'k', from: new Date('2017-12-01T12:00:00Z'), until: new Date('2019-02-01T05:00:00Z') }];
  const known = { spans, zone: 'America/Toronto', invoiced: undefined, priced: '2018-01' } as const;
  expect(monthsToClose(known, new Date('2025-01-01T04:59:59Z'))[0]).toBe('2018-01');
  expect(monthsToClose(known, new Date('2025-01-01T05:00:00Z'))).toEqual(['2019-01']);
  expect(monthsToClose(known, new Date('2026-01-01T05:00:00Z'))).toEqual([]);
});

test('the database makes no invoice nobody’s before its time, nor changes anything else of it', async () => {
  const [[number, id, owner] = []] = await sql(
    "select i.number::text, i.id::text, i.owner_id::text from invoice i where month = '2020-01-01' limit 1",
  );
  const [[nobody, nobodysOwner] = []] = await sql(
    'select person_id::text, owner_id::text from invoice i where is_nobody(i.person_id) limit 1',
  );
  const make = (which: string, more = '') =>
    sql(`update invoice set owner_id = $1, person_id = $2, billing = null${more} where ${which}`, [
      nobodysOwner,
      nobody,
    ]);
  await expect(make(`number = ${number}`)).rejects.toThrow('not changed');
  await expect(make("month = '2018-05-01' and state = 'OPEN'")).rejects.toThrow('not changed');
  // Of one that is over: with other sums, for somebody who is somebody, and back.
  await sql("update invoice set billing = billing where month = '2018-01-01'");
  const old = "number = (select number from invoice where month = '2018-01-01' order by number limit 1)";
  await expect(
    sql(
      `update invoice set owner_id = $1, person_id = (select person_id from klusster_owner where id = $1) where ${old}`,
      [owner],
    ),
  ).rejects.toThrow('not changed');
  await expect(make(old, ', total_cents = 1')).rejects.toThrow('not changed');
  await expect(sql(`update invoice_line set cents = cents + 1 where invoice_id = $1`, [id])).rejects.toThrow(
    'not changed',
  );
  await expect(
    sql(`update invoice_line set klusster_id = null, klusster_name = '' where invoice_id = $1`, [id]),
  ).rejects.toThrow('not changed');
  await expect(
    sql('update charge_attempt set owner_id = $1, person_id = $2 where invoice_id = $3', [nobodysOwner, nobody, id]),
  ).rejects.toThrow('does not change');
});
