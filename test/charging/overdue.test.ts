import 'reflect-metadata';
import type { EntityManager } from '@mikro-orm/core';
import { pino } from 'pino';
import { closeMonth } from '../../src/billing/closeMonth.js';
import { tellOfOverdue } from '../../src/charging/tellOfOverdue.job.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { openStores, type Stores } from '../../src/stores.js';
import { SELLER } from '../billing/support/ledger.js';
import { freshStorage } from '../support/town.js';
import { type Owner, type ProvinceOf, settleOwner } from './support/owners.js';

/** Whoever owes is told once that an invoice is overdue. */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
let now = new Date();
const query = (text: string, values: readonly unknown[] = []) => stores.main.reserve.query(text, values);
const tools = (fork: () => EntityManager = stores.main.fork) => ({
  fork,
  keys: new DataKeys(stores.keyStore, stores.keyring, 0),
  clock: { now: () => now },
  log: pino({ level: 'silent' }),
  stopping: new AbortController().signal,
});

beforeAll(async () => {
  storage = await freshStorage();
  stores = await openStores(storage);
  await query("insert into plan_price (from_month, monthly_cents, set_at) values ('2026-11-01', 2900, now())");
});
afterAll(async () => {
  await stores.close();
  await storage.drop();
});

/** An owner who owes for November since the second of December, and until when she has time. */
async function owing(
  province: ProvinceOf = 'QC',
): Promise<Owner & { readonly invoice: string; readonly dueOn: string }> {
  const owner = await settleOwner(stores, province, new Date('2026-11-11T12:00:00Z'));
  const at = new Date('2026-12-02T17:00:00Z');
  await closeMonth({ ...tools(), now: at, seller: SELLER }, owner.id, '2026-11');
  const [[invoice, dueOn] = []] = await query('select id::text, due_on::text from invoice where owner_id = $1', [
    owner.id,
  ]);
  return { ...owner, invoice: invoice ?? '', dueOn: dueOn ?? '' };
}

/** How many messages were written to her after that with the invoice itself, and whether it is on record. */
async function told({ person, invoice }: Awaited<ReturnType<typeof owing>>): Promise<[number, number]> {
  const count = async (text: string, value: string) => Number((await query(text, [value]))[0]?.[0]);
  return [
    (await count('select count(*)::text from message where holder = $1', person)) - 1,
    await count('select count(*)::text from overdue_notice where invoice_id = $1', invoice),
  ];
}

/** So many hours after the day, in Greenwich, on which an invoice was to be paid. */
const hoursAfter = (dueOn: string, hours: number) => new Date(Date.parse(`${dueOn}T24:00:00Z`) + hours * 3_600_000);

test('it is overdue when the day is over on her clock, and she is told once', async () => {
  const [east, west] = [await owing('NL'), await owing('SK')];
  expect(east.dueOn).toBe(west.dueOn);
  const seen: unknown[] = [];
  // The day ends at half past three of Greenwich in Newfoundland, and at six in Saskatchewan.
  for (const hours of [-12, 3, 4, 5.9, 6.1, 48]) {
    now = hoursAfter(east.dueOn, hours);
    await tellOfOverdue(tools());
    seen.push([hours, ...(await Promise.all([told(east), told(west)])).flat()]);
  }
  expect(seen).toEqual([
    [-12, 0, 0, 0, 0],
    [3, 0, 0, 0, 0],
    [4, 1, 1, 0, 0],
    [5.9, 1, 1, 0, 0],
    [6.1, 1, 1, 1, 1],
    [48, 1, 1, 1, 1],
  ]);
});

test('two runners tell her once, and one that dies before it commits tells her nothing, and one after it all', async () => {
  const both = await owing();
  now = hoursAfter(both.dueOn, 48);
  await Promise.all([tellOfOverdue(tools()), tellOfOverdue(tools()), tellOfOverdue(tools())]);
  expect(await told(both)).toEqual([1, 1]);
  const dying = (when: 'BEFORE' | 'AFTER') => () => {
    const em = stores.main.fork();
    const transactional = em.transactional.bind(em);
    em.transactional = async (work, options) => {
      await transactional(async (within) => {
        await work(within);
        await within.flush();
        if (when === 'BEFORE') throw new Error('Died.');
      }, options);
      throw new Error('Died.');
    };
    return em;
  };
  const early = await owing();
  await expect(tellOfOverdue(tools(dying('BEFORE')))).rejects.toThrow('Some owners could not be told');
  expect(await told(early)).toEqual([0, 0]);
  await expect(tellOfOverdue(tools(dying('AFTER')))).rejects.toThrow('Some owners could not be told');
  expect(await told(early)).toEqual([1, 1]);
  await tellOfOverdue(tools());
  expect(await told(early)).toEqual([1, 1]);
  await expect(query('delete from overdue_notice')).rejects.toThrow();
});

test('of what is not owed, and of what her card is being charged for at this moment, nothing is said', async () => {
  const [voided, charged] = [await owing(), await owing()];
  now = hoursAfter(charged.dueOn, 48);
  await query("update invoice set state = 'VOID', ended_at = now() where id = $1", [voided.invoice]);
  await query(
    `insert into charge_attempt (id, owner_id, person_id, kind, billing_month, invoice_id, cents, state, created_at)
     select gen_random_uuid(), owner_id, person_id, 'MONTHLY', '2026-12-01', id, due_cents, 'CHOSEN', now() from invoice where id = $1`,
    [charged.invoice],
  );
  await tellOfOverdue(tools());
  expect([await told(voided), await told(charged)]).toEqual([
    [0, 0],
    [0, 0],
  ]);
  // Nothing came of it.
  await query("update charge_attempt set state = 'NEVER_MADE', ended_at = now() where invoice_id = $1", [
    charged.invoice,
  ]);
  await tellOfOverdue(tools());
  expect([await told(voided), await told(charged)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
