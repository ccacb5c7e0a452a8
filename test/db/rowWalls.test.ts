import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import type { Database } from '../../src/db/database.js';
import { migrations } from '../../src/db/migrations/index.js';
import { type Opened, openDatabase } from '../../src/db/orm.js';
import { isReader, refuseUnwalled } from '../../src/db/reader.js';
import { entities } from '../../src/features.js';
import { settledFolder } from '../support/dataFolder.js';
import { freshStorage, type ResidentName, residents, rowIdOf } from '../support/town.js';
import { compareRows, everyRowFor, townRows, viewerOf, WALLED } from './support/rowAsking.js';
import { ROW_ASKERS, type RowAsker, type TownRow, type WalledTable } from './support/rowOracle.js';

import.meta.jest.setTimeout(120_000);

type Town = { readonly main: Opened; readonly url?: string; close(): Promise<void> };

/** Of everybody what the town as it settled has of nobody: a card of each Klusster Owner, a decision in each case, and that each was shown something. */
async function settleRows(owner: Database): Promise<void> {
  await owner.query(
    `insert into card (id, owner_id, person_id, card, token, notices, created_at)
     select gen_random_uuid(), id, person_id, 'sealed', 'sealed', 'sealed', now() from klusster_owner`,
    [],
  );
  await owner.query(
    `insert into case_decision (id, support_case_id, person_id, decision, reason, decided_at)
     select gen_random_uuid(), id, person_id, 'APPROVED', 'sealed', now() from support_case where closed_at is null`,
    [],
  );
  const persons = (Object.keys(residents) as ResidentName[]).map((name) => rowIdOf('person', name));
  await owner.query(
    `insert into disclosure (at, credential, viewer_id, purpose, persons, shown) values (now(), gen_random_uuid(), $1, 'SERVICE', $2::uuid[],
       jsonb_build_array(jsonb_build_object('as', 'CUSTOMER_REPRESENTATIVE', 'clause', '4', 'coordinates', array['Account.email'], 'persons', $2::uuid[])))`,
    [rowIdOf('person', 'ravi'), persons],
  );
}

async function onPostgres(): Promise<Town> {
  const storage = await freshStorage();
  // One connection: whoever asks next gets what the one before handed back.
  const bounds = { connections: 1, waiting: 500, waitMs: 60_000, statementMs: 60_000, answerMs: 90_000 };
  const main = await openDatabase({ url: storage.url }, entities, migrations, bounds as never);
  return { main, url: storage.url, close: () => main.close().then(storage.drop) };
}

async function embedded(): Promise<Town> {
  const folder = await settledFolder();
  const main = await openDatabase({ folder: `${folder}/main` }, entities, migrations);
  return { main, close: () => main.close().then(() => rm(folder, { recursive: true })) };
}

const askerNamed = (says: string): RowAsker => {
  const found = ROW_ASKERS.find((asker) => asker.says === says);
  if (!found) throw new Error(`Nobody asks as ${says}.`);
  return found;
};

describe.each([
  ['PostgreSQL', onPostgres],
  ['PGlite', embedded],
] as const)('the walls in the tables of %s', (engine, open) => {
  let town: Town;
  const rows = new Map<WalledTable, TownRow[]>();
  const rowsOf = (table: WalledTable) => rows.get(table) ?? [];
  const compare = (reader: Database, table: WalledTable) => compareRows(reader, rowsOf(table), table);
  /** What one sees of a table that is asked for whole. */
  const seenBy = async (says: string, table: WalledTable, reader: Database = town.main.walled) => {
    const { text, values } = everyRowFor(viewerOf(askerNamed(says)), table);
    return (await reader.query(text, values)).flatMap(([key, is]) => (is === 'true' ? [key] : []));
  };

  beforeAll(async () => {
    town = await open();
    await settleRows(town.main.database);
    for (const table of WALLED) rows.set(table, await townRows(town.main.database, table));
  });
  afterAll(() => town.close());

  test('show of every row what the table of audiences says, and nothing else, to a statement without any condition', async () => {
    let [cases, seen] = [0, 0];
    for (const table of WALLED) {
      const compared = await compare(town.main.walled, table);
      expect(compared.wrong.slice(0, 10)).toEqual([]);
      expect(compared.seen).toBeGreaterThan(0);
      cases += compared.cases;
      seen += compared.seen;
    }
    console.info(
      `    ${engine}: ${ROW_ASKERS.length} askers, ${cases} cases in ${WALLED.length} tables, ${seen} of them seen`,
    );
    expect(cases).toBeGreaterThan(6_000);
  });

  test('show nothing to a statement that does not say for whom it reads', async () => {
    for (const table of WALLED) expect([table, await seenBy('anonymous', table)]).toEqual([table, []]);
  });

  test('keep nothing of a viewer for whoever has the connection next, whether her statement succeeded or failed', async () => {
    const { walled } = town.main;
    const said = () =>
      walled.query(
        `select nullif(current_setting('klusster.viewer', true), ''), nullif(current_setting('klusster.acts_as', true), '')`,
        [],
      );
    for (const says of ['aoife as CONSUMER_USER', 'gabrielle of the town', 'noor as BUSINESS_OWNER+CONSUMER_USER']) {
      expect((await seenBy(says, 'consumer_user')).length).toBe(1);
      expect(await seenBy('anonymous', 'consumer_user')).toEqual([]);
      expect(await said()).toEqual([[null, null]]);
      const { text, values } = everyRowFor(viewerOf(askerNamed(says)), 'consumer_user');
      await expect(
        walled.query(`${text} where 1 / (case when id is null then 1 else 0 end) = 1`, values),
      ).rejects.toThrow();
      expect(await said()).toEqual([[null, null]]);
    }
    expect(await seenBy('aoife as CONSUMER_USER', 'subscription')).toHaveLength(3);
    expect(await seenBy('jeanne as CONSUMER_USER', 'subscription')).toHaveLength(1);
  });

  test('show nothing, and not too much, where a statement said for whom it reads after it had read', async () => {
    for (const table of WALLED) {
      const says = table === 'card' ? 'luc as KLUSSTER_OWNER' : 'noor as BUSINESS_OWNER+CONSUMER_USER';
      const { text, values } = everyRowFor(viewerOf(askerNamed(says)), table);
      const [said, read] = text.split(' union all ');
      expect([table, await seenBy(says, table)]).not.toEqual([table, []]);
      const late = await town.main.walled.query(`${read} union all ${said}`, values);
      expect([table, late.filter(([, seen]) => seen === 'true')]).toEqual([table, []]);
    }
  });

  test('leave no way around them: the tables behind the views, the entries of the ledger, and writing', async () => {
    const { walled } = town.main;
    for (const text of [
      'select contact from public.klusster_owner',
      'select contact from public.business_owner',
      'select * from public.disclosure_seen',
      'select * from disclosure',
      'update subscription set ended_at = now() where id = gen_random_uuid()',
      'delete from walled.klusster_owner',
      'alter table consumer_user disable row level security',
      'create table planted ()',
    ])
      await expect(walled.query(text, [])).rejects.toThrow(/permission denied|must be owner/);
  });

  test('would be found down: each of them, and all at once for whoever owns the tables', async () => {
    const { database, walled } = town.main;
    for (const table of WALLED) {
      const view = ['klusster_owner', 'business_owner', 'disclosure_seen'].includes(table);
      if (view) {
        const [[was] = []] = await database.query(`select pg_get_viewdef('walled.${table}'::regclass)`, []);
        await database.query(`create or replace view walled.${table} as select * from public.${table}`, []);
        expect([table, (await compare(walled, table)).wrong.length > 0]).toEqual([table, true]);
        await database.query(`create or replace view walled.${table} as ${was}`, []);
      } else {
        const [[was] = []] = await database.query(
          `select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = '${table}'::regclass`,
          [],
        );
        await database.query(`alter policy row_wall on ${table} using (true)`, []);
        expect([table, (await compare(walled, table)).wrong.length > 0]).toEqual([table, true]);
        await database.query(`alter policy row_wall on ${table} using (${was})`, []);
      }
      expect((await compare(walled, table)).wrong).toEqual([]);
      expect([table, (await compare(database, table)).wrong.length > 0]).toEqual([table, true]);
    }
  });

  test('have in their views each column of the table, of the same type and said to hold the same', async () => {
    const columnsIn = (schema: string) =>
      town.main.database.query(
        `select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum)
         from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relnamespace = $1::regnamespace and a.attnum > 0 and not a.attisdropped
           and c.relname in (select v.relname from pg_class v where v.relnamespace = 'walled'::regnamespace) order by 1, 2`,
        [schema],
      );
    const inView = await columnsIn('walled');
    expect(inView.length).toBeGreaterThan(15);
    expect(inView).toEqual(await columnsIn('public'));
  });

  if (engine === 'PostgreSQL')
    test('are not passed by a connection that a pooler gave as whom it is not', async () => {
      const told = async (options: string, connectionString = town.url) => {
        const client = new pg.Client({ connectionString, options });
        await client.connect();
        const error = await new Promise<Error | undefined>((done) => isReader(client as never, done));
        await client.end();
        return error?.message;
      };
      expect(await told('-c role=klusster_reader -c search_path=walled,public')).toBeUndefined();
      expect(await told('')).toMatch(/does not act as klusster_reader/);
      expect(await told('-c role=klusster_reader')).toMatch(/does not act as klusster_reader/);
      expect(await told('-c search_path=walled,public')).toMatch(/does not act as klusster_reader/);
      // As docs/operations.md has it for poolers that drop what a connection begins with.
      const { database } = town.main;
      const user = `read_${randomBytes(6).toString('hex')}`;
      await database.query(`create role ${user} login password 'test-only' in role klusster_reader`, []);
      await database.query(`alter role ${user} set role = 'klusster_reader'`, []);
      const url = Object.assign(new URL(town.url as string), { username: user });
      expect(await told('', String(url))).toMatch(/does not act as klusster_reader/);
      await database.query(`alter role ${user} set search_path = walled, public`, []);
      expect(await told('', String(url))).toBeUndefined();
      await database.query(`drop role ${user}`, []);
    });
});

test('hold in a database whose owner may make no roles, once the role was made and given to her', async () => {
  const adminUrl = process.env.TEST_CLUSTER_URL as string;
  const name = `owned_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create role ${name} login password 'test-only'`);
  await admin.query(`create database ${name} owner ${name}`);
  const url = Object.assign(new URL(adminUrl), { username: name, pathname: name });
  const main = await openDatabase({ url: String(url) }, entities, migrations);
  await expect(main.migrate()).rejects.toThrow(/permission denied to grant role "klusster_reader"/);
  await expect(refuseUnwalled(main)).rejects.toThrow(/cannot be read as klusster_reader/);
  await admin.query(`grant klusster_reader to ${name}`);
  await main.migrate();
  await refuseUnwalled(main);
  const [one, other] = ['aoife', 'jeanne'].map((resident) => rowIdOf('person', resident));
  for (const person of [one, other]) {
    await main.database.query('insert into person (id, created_at) values ($1, now())', [person]);
    await main.database.query(`insert into consumer_user values ($1, $1, 'sealed')`, [person]);
  }
  const { text, values } = everyRowFor(viewerOf(askerNamed('aoife as CONSUMER_USER')), 'consumer_user');
  expect(await main.walled.query(text, values)).toEqual([[one, 'true']]);
  expect(await main.database.query(text, values)).toHaveLength(2);
  await main.close();
  await admin.query(`drop database ${name}`);
  await admin.query(`drop role ${name}`);
  await admin.end();
});
