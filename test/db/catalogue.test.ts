import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.js';
import { EndedEpoch } from '../../src/db/keyEpochs.js';
import { keyMigrations } from '../../src/db/keyMigrations/index.js';
import { PersonKey } from '../../src/db/keyStore.js';
import { migrations } from '../../src/db/migrations/index.js';
import { type Opened, openDatabase } from '../../src/db/orm.js';
import { entities } from '../../src/features.js';
import { PURPOSES } from '../../src/privacy/purposes.js';
import { CATEGORIES, RETENTION } from '../../src/privacy/retention.js';
import { freshStorage } from '../support/town.js';

/** A column as the database itself describes it. */
type Column = {
  readonly name: string;
  readonly type: string;
  readonly comment: string | null;
  /** Its check constraints, and the comment of the column that it refers to. */
  readonly checks: string;
  readonly refersTo: string | null;
  readonly isIndexed: boolean;
  /** Null: the default; 0: nothing is kept. */
  readonly statistics: number | null;
};

const COLUMNS = `
  select format('%s.%s', c.relname, a.attname), format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum),
    (select coalesce(string_agg(pg_get_constraintdef(k.oid), ' '), '') from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)),
    (select col_description(k.confrelid, k.confkey[1]) from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum]),
    (exists (select from pg_index i where i.indrelid = c.oid and a.attnum = any(i.indkey)))::text,
    a.attstattarget::text
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  -- pg-boss's own tables: a job holds the id of a record of ours, and no value (test/jobs). Walled views have the columns of their tables (test/db/rowWalls).
  where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'pgboss', 'walled') and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and a.attnum > 0 and not a.attisdropped
  order by 1`;

async function columnsOf(database: Database): Promise<Column[]> {
  const rows = await database.query(COLUMNS, []);
  return (
    rows
      .map(([name, type, comment, checks, refersTo, indexed, statistics]) => ({
        name: name ?? '',
        type: type ?? '',
        comment: comment ?? null,
        checks: checks ?? '',
        refersTo: refersTo ?? null,
        isIndexed: indexed === 'true',
        statistics: statistics == null || statistics === '-1' ? null : Number(statistics),
      }))
      // The list of the migrations that ran is the migrator's own table, with their names and dates.
      .filter(({ name }) => !name.startsWith('migration.'))
  );
}

const CLASSES = new Set([
  'open',
  'internal',
  ...Object.keys(CATEGORIES).flatMap((category) =>
    Object.keys(PURPOSES).flatMap((purpose) =>
      Object.keys(RETENTION).map((kept) => `personal: ${category} | ${purpose} | ${kept}`),
    ),
  ),
]);
const isPersonal = ({ comment }: Column) => comment?.startsWith('personal') ?? false;
/** Sealed bytes, links, instants, numbers, yes or no: nothing a person could be read from. Everything else is text. */
const CLOSED = /^(?:bytea|uuid(?:\[\])?|boolean|smallint|integer|bigint|date|timestamp with(?:out)? time zone)$/;
/** A list of words in the database itself, by a check or by reference to a table of open words. */
const isEnumeration = ({ checks, refersTo }: Column) =>
  /(?:^| )CHECK \(\(\w+ (?:= ANY|<@) \(?\(?ARRAY\[/.test(checks) || refersTo === 'open';

const unclassed = (columns: readonly Column[]) =>
  columns.filter(({ comment }) => !CLASSES.has(comment ?? '')).map(({ name }) => name);
const freeText = (columns: readonly Column[]) =>
  columns
    .filter((column) => isPersonal(column) && !CLOSED.test(column.type) && !isEnumeration(column))
    .map(({ name }) => name);
/** Bytes that are looked up: what is sealed is different each time, so only a blind index can be. */
const blindIndexes = (columns: readonly Column[]) =>
  columns.filter((column) => isPersonal(column) && column.type === 'bytea' && column.isIndexed);

async function onPostgres() {
  const storage = await freshStorage();
  const main = await openDatabase({ url: storage.url }, entities, migrations);
  const keys = await openDatabase({ url: storage.keyStoreUrl }, [PersonKey, EndedEpoch], keyMigrations);
  return { main, keys, close: () => Promise.all([main.close(), keys.close()]).then(storage.drop) };
}

async function embedded() {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
  const main = await openDatabase({ folder: join(folder, 'main') }, entities, migrations);
  const keys = await openDatabase({ folder: join(folder, 'keys') }, [PersonKey, EndedEpoch], keyMigrations);
  await Promise.all([main.migrate(), keys.migrate()]);
  return {
    main,
    keys,
    close: () => Promise.all([main.close(), keys.close()]).then(() => rm(folder, { recursive: true })),
  };
}

describe.each([
  ['PostgreSQL', onPostgres],
  ['PGlite', embedded],
] as const)('the catalogue of %s', (_name, open) => {
  let databases: { main: Opened; keys: Opened; close(): Promise<unknown> };
  let columns: Column[];
  beforeAll(async () => {
    databases = await open();
    columns = [...(await columnsOf(databases.main.database)), ...(await columnsOf(databases.keys.database))];
  }, 120_000);
  afterAll(async () => {
    await databases.close();
  });

  test('says of every column what it holds, in the words of the privacy map', () => {
    expect(columns.length).toBeGreaterThan(80);
    expect(unclassed(columns)).toEqual([]);
  });

  test('has no personal column that could hold text, unless its words are a closed list', () => {
    expect(columns.filter(isPersonal).length).toBeGreaterThan(25);
    expect(freeText(columns)).toEqual([]);
    // The closed lists there are, so that a new one is looked at.
    expect(columns.filter((column) => isPersonal(column) && !CLOSED.test(column.type)).map(({ name }) => name)).toEqual(
      [
        'access_package.format',
        'access_request.extension_reason',
        'access_request.format',
        'access_request.identity_method',
        'access_request.language',
        'access_request.refusal_ground',
        'access_request.state',
        'access_request.via',
        'address_request.kind',
        'address_request.language',
        'billing_details.province',
        'case_decision.decision',
        'case_delay.ground',
        'case_entry.kind',
        'case_grant.groups',
        'case_grant.purpose',
        'charge_attempt.kind',
        'charge_attempt.reason',
        'charge_attempt.state',
        'consent_event.basis',
        'consent_event.kind',
        'consent_event.language',
        'consent_event.method',
        'consent_event.purpose_code',
        'content_report.outcome',
        'content_report.reason',
        'correction.coordinate',
        'correction_recipient.kind',
        'credit_note.reason',
        'delegation.language',
        'delegation.scopes',
        'emergency.ground',
        'emergency.verdict',
        'erasure.ground',
        'erasure.language',
        'inquiry.finding',
        'inquiry.kind',
        'inquiry.language',
        'inquiry.state',
        'invoice.province',
        'invoice.state',
        'invoice_tax.tax',
        'klusster_owner.state',
        'mailing_consent.language',
        'mailing_consent.method',
        'mailing_consent.withdrawal_method',
        'payment.means',
        'payment.reversed_for',
        'second_factor.kind',
        'session.kind',
        'subscription.language',
        'support_case.kind',
        'support_case.outcome',
        'suppression.reason',
        'webhook_delivery.event',
      ],
    );
  });

  test('keeps no statistics of a blind index', async () => {
    expect(blindIndexes(columns).map(({ name, statistics }) => [name, statistics])).toEqual([
      ['account_address.address_index', 0],
      ['idempotency_key.key_index', 0],
      ['recipient.address_index', 0],
      ['second_factor.credential_index', 0],
      ['sign_in_attempt.key', 0],
    ]);
    const { database } = databases.main;
    await database.query('analyze', []);
    expect(
      await database.query(
        "select attname from pg_stats where tablename = 'account_address' and attname = 'address_index'",
        [],
      ),
    ).toEqual([]);
  });

  test('holds what is referred to: no reference is emptied because its object is deleted', async () => {
    const rows = await databases.main.database.query(
      `select conname, confdeltype::text from pg_constraint where contype = 'f' and connamespace <> all (array(select oid from pg_namespace where nspname = 'pgboss'))`,
      [],
    );
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(([, rule]) => rule !== 'a' && rule !== 'c')).toEqual([]);
  });

  test('has columns for every property of every entity, and no others', () => {
    const told = [databases.main, databases.keys].flatMap(({ orm }) =>
      [...orm.getMetadata().getAll().values()].flatMap(({ tableName, props }) =>
        props.flatMap((property) => (property.fieldNames ?? []).map((column) => `${tableName}.${column}`)),
      ),
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(told.sort());
  });

  test('would be found wanting if a column were undeclared, free text, or a blind index with statistics', async () => {
    const { database } = databases.main;
    await database.query(
      "create table planted (undeclared int, misspelled int, note text, words text[], looked_up bytea unique, kind text check (kind in ('A', 'B')))",
      [],
    );
    for (const [column, comment] of [
      ['misspelled', 'personal: CONTACT'],
      ['note', 'personal: CONTACT | SERVICE | PROFILE'],
      ['words', 'personal: CONTACT | SERVICE | PROFILE'],
      ['looked_up', 'personal: CONTACT | SERVICE | PROFILE'],
      ['kind', 'personal: CONTACT | SERVICE | PROFILE'],
    ]) {
      await database.query(`comment on column planted.${column} is '${comment}'`, []);
    }
    const planted = (await columnsOf(database)).filter(({ name }) => name.startsWith('planted.'));
    await database.query('drop table planted', []);
    expect(unclassed(planted)).toEqual(['planted.misspelled', 'planted.undeclared']);
    expect(freeText(planted)).toEqual(['planted.note', 'planted.words']);
    expect(blindIndexes(planted).map(({ name, statistics }) => [name, statistics])).toEqual([
      ['planted.looked_up', null],
    ]);
  });
});
