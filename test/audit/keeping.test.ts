import 'reflect-metadata';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { enterAlone, goOnFromBackup, takeCheckpoint, verifyAudit } from '../../src/audit/index.js';
import { sweepRetention } from '../../src/disposal/sweepRetention.js';
import { features } from '../../src/features.js';
import { auditKeyOf } from '../../src/privacy/vault/auditKey.js';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { unseal } from '../../src/privacy/vault/seal.js';
import { openStores, type Stores } from '../../src/stores.js';
import { disposingOf, erased } from '../disposal/support/erasing.js';
import { operate } from '../support/commands.js';
import { productionEnv } from '../support/productionEnv.js';
import { freshStorage, residents, rowIdOf } from '../support/town.js';
import { faults, stored } from './oracle.js';

/** The chain is kept as it is: after erasures, after its oldest entries went, and after a backup came back. */

import.meta.jest.setTimeout(180_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
const now = new Date();
const clock = { now: () => now };
/** Longer ago than the retention schedule keeps an entry. */
const OLD = new Date(now.getTime() - 733 * 86_400_000);

beforeAll(async () => {
  storage = await freshStorage();
  stores = await openStores(storage);
});
afterAll(async () => {
  await stores.close();
  await storage.drop();
});

const query = (text: string, values: readonly unknown[] = []) => stores.main.reserve.query(text, values);
const chain = () => ({ database: stores.main.reserve, anchor: stores.auditAnchor, key: auditKeyOf(stores.keyring).id });
const signing = () => ({
  fork: stores.main.fork,
  reserve: stores.main.reserve,
  auditAnchor: stores.auditAnchor,
  keyring: stores.keyring,
  clock,
});
const keys = () => new DataKeys(stores.keyStore, stores.keyring, 0);

/** Enters that somebody in the town was looked for. */
const entered = (person: string) =>
  enterAlone(stores.main.reserve, { kind: 'LOOK_UP', what: 'address', counts: { found: 1 } }, OLD, {
    keys: keys(),
    named: [{ person, ids: [] }],
  });

const PEOPLE = Object.entries(residents)
  .filter(([, resident]) => !('staff' in resident && resident.staff))
  .map(([name]) => rowIdOf('person', name));

test('the town is erased by a tenth, and the chain is the same to the byte and whole', async () => {
  for (const person of PEOPLE) await entered(person);
  await takeCheckpoint(signing());
  const before = await stored(query);
  expect(before.entries.every(({ about, kind }) => kind !== 'LOOK_UP' || about !== null)).toBe(true);
  const tenth = PEOPLE.slice(0, Math.ceil(PEOPLE.length / 10));
  const disposing = disposingOf(stores, clock);
  for (const person of tenth) await erased(disposing, person);
  await takeCheckpoint(signing());
  const after = await stored(query);
  expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
  expect(after.entries.slice(before.entries.length).map(({ kind }) => kind)).toEqual(tenth.map(() => 'ERASURE'));
  expect(faults(after.entries, after.chain, after.head)).toEqual([]);
  expect(await verifyAudit(chain())).toEqual({ whole: true, from: 1, to: after.entries.length, checkpoints: 2 });
  // Whom they were about nobody can read any more; of everybody else it can be read.
  let read = 0;
  for (const { body, about } of before.entries.filter(({ kind }) => kind === 'LOOK_UP')) {
    const bytes = Buffer.from(about as string, 'hex').subarray(4);
    for (const person of PEOPLE) {
      const key = await keys().of(person);
      if (!key) continue;
      const place = { table: 'audit_entry', record: JSON.parse(body).id, person, group: 'audit' };
      try {
        expect(unseal(key, place, bytes).person).toBe(person);
        read += 1;
      } catch {}
    }
  }
  expect(read).toBe(PEOPLE.length - tenth.length);
  for (const person of tenth) expect(JSON.stringify(after.entries.map(({ body }) => body))).not.toContain(person);
  console.log(
    `audit: ${tenth.length} of ${PEOPLE.length} people erased, ${after.entries.length} entries whole, ${read} still to be read`,
  );
});

test('the oldest entries go when their time is over, and from there the chain is whole; what is taken away besides is missing', async () => {
  const empty = await freshStorage('empty');
  const its = await openStores(empty);
  const client = new pg.Client({ connectionString: empty.url });
  await client.connect();
  try {
    const { reserve, fork } = its.main;
    for (let n = 1; n <= 10; n++)
      await enterAlone(reserve, { kind: 'SWEEP', what: 'nothing', counts: { n } }, n <= 6 ? OLD : now);
    const { auditAnchor, keyring } = its;
    const at = { database: reserve, anchor: auditAnchor, key: auditKeyOf(keyring).id };
    await takeCheckpoint({ fork, reserve, auditAnchor, keyring, clock });
    const sweep = async () =>
      (await sweepRetention(disposingOf(its, clock), features)).filter(({ table }) => table === 'audit_entry');
    expect(await sweep()).toEqual([{ table: 'audit_entry', rule: 'AUDIT_CHAIN', rows: 6 }]);
    const left = await stored((text, values = []) => reserve.query(text, values));
    expect(left.entries.map(({ no }) => no)).toEqual([7, 8, 9, 10, 11]);
    expect(JSON.parse(left.entries.at(-1)?.body as string)).toMatchObject({
      kind: 'CUT',
      counts: { upTo: 6, entries: 6 },
    });
    expect(await verifyAudit(at)).toMatchObject({ whole: true, from: 7, to: 11 });
    expect(await sweep()).toEqual([]);
    // One more than was let go, or the same without its signature: that is an attack, and told from a cut.
    const after = async (statement: string) => {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      await client.query(statement);
      const query = async (text: string, values: readonly unknown[]) =>
        (await client.query({ text, values: [...values], rowMode: 'array' })).rows as (string | null)[][];
      const found = await verifyAudit({ ...at, database: { query } });
      await client.query('rollback');
      return found;
    };
    const seven = '(select hash from audit_entry where no = 7)';
    expect(await after('delete from audit_entry where no = 7')).toMatchObject({ whole: false, no: 7 });
    expect(await after('update audit_head set cut_no = null, cut_hash = null, cut_signature = null')).toMatchObject({
      whole: false,
      no: 1,
    });
    expect(
      await after(`update audit_head set cut_no = 7, cut_hash = ${seven}; delete from audit_entry where no = 7`),
    ).toMatchObject({ whole: false, no: 8 });
  } finally {
    await client.end();
    await its.close();
    await empty.drop();
  }
});

test('a line that a crash cut off counts for nothing, and the next one is whole', async () => {
  const path = `${storage.auditCheckpointsFile}`;
  await appendFile(path, '{"kind":"CHECKPOINT","chain":"');
  const before = (await stores.auditAnchor.checkpoints()).length;
  expect(await takeCheckpoint(signing())).toBe(true);
  expect((await stores.auditAnchor.checkpoints()).length).toBe(before + 1);
  expect((await verifyAudit(chain())).whole).toBe(true);
});

const klusster = (...args: string[]) => operate(productionEnv(storage), ...args);

test('operators verify the database, and a stranger what was exported of it, with the public key alone', async () => {
  const { key } = chain();
  const good = await klusster('verify-audit');
  expect([good.code, good.output]).toEqual([0, expect.stringContaining('The chain is whole')]);
  const { output } = await klusster('export-audit');
  const file = join(`${storage.auditCheckpointsFile}.export`);
  await writeFile(file, output);
  const verified = await klusster('verify-audit', '--file', file, '--key', key, '--json');
  expect([verified.code, JSON.parse(verified.output)]).toMatchObject([0, { verdict: { whole: true }, key }]);
  const lines = output.trimEnd().split('\n');
  const third = JSON.parse(lines[3] as string);
  await writeFile(file, output.replace(third.hash, third.hash.replace(/./g, '0')));
  const bad = await klusster('verify-audit', '--file', file);
  expect([bad.code, bad.output]).toEqual([
    1,
    expect.stringMatching(/^The chain is broken\. The first bad entry is entry \d+\./),
  ]);
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(1_000);
});

test('a backup that came back is told, and only then the chain goes on', async () => {
  await takeCheckpoint(signing());
  const { head } = await stored(query);
  const client = new pg.Client({ connectionString: storage.url });
  await client.connect();
  await client.query(`set session_replication_role = replica`);
  await client.query(`delete from audit_entry where no > $1`, [head.no - 2]);
  await client.query(`update audit_head set no = $1, hash = (select hash from audit_entry where no = $1)`, [
    head.no - 2,
  ]);
  await client.end();
  const missing = await klusster('verify-audit');
  expect([missing.code, missing.output]).toEqual([1, expect.stringContaining(`entry ${head.no - 1}. It is missing`)]);
  // What somebody took away is not signed.
  const signed = (await stores.auditAnchor.checkpoints()).length;
  expect(await takeCheckpoint(signing())).toBe(false);
  expect(await stores.auditAnchor.checkpoints()).toHaveLength(signed);
  expect(await goOnFromBackup(signing())).toBe(2);
  expect(await takeCheckpoint(signing())).toBe(true);
  expect(await verifyAudit(chain())).toMatchObject({ whole: true, to: head.no - 1 });
  const { entries } = await stored(query);
  expect(JSON.parse(entries.at(-1)?.body as string)).toMatchObject({
    kind: 'RESTORED',
    counts: { goesOnFrom: head.no - 2, gone: 2 },
  });
});
