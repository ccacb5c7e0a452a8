import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { sortKey } from '../../src/kernel/sortKey.js';
import { startService, UNLIMITED } from '../support/service.js';
import { freshStorage } from '../support/town.js';
import { withClient } from './crowd.js';

let storage: Awaited<ReturnType<typeof freshStorage>>;

beforeAll(async () => {
  storage = await freshStorage('empty');
});

afterAll(async () => {
  await storage.drop();
});

const FIXED = [
  'Zoé',
  'À la carte',
  'Cœur',
  'Coeur',
  'coffre',
  'Éclair',
  'eclair',
  'L’Été',
  'Lété',
  '3 Brasseurs',
  '🍁',
];
const NAMES = [
  ...FIXED,
  ...fc.sample(fc.string({ unit: 'grapheme', maxLength: 12 }), { numRuns: 400, seed: 5 }),
  // Beyond the basic plane and just below its end: the order of code points is not the order of UTF-16 units here.
  ...['\u{1f341}', '\uffe6', '\u{10ffff}', '\uf900', '\u{20000}', '字'],
].filter((name) => !name.includes('\0'));

const KEYS = [...new Set(NAMES.map(sortKey))];
const BY_CODE_POINT = [...KEYS].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

const TABLE = 'create temp table names (name_sort text collate "C" not null)';
const FILL = 'insert into names select unnest($1::text[])';
const ASK = 'select name_sort as key from names order by name_sort';
const PAGE = 'select name_sort as key from names where (name_sort) > ($1) order by name_sort limit 3';

test('every column that an order uses is compared by code point, whatever the database was created with', async () => {
  const service = await startService(storage, { limits: UNLIMITED });
  const { model } = service.declared;
  const ordered = [...model.values()].flatMap((type) =>
    Object.values(type.orders ?? {})
      .filter(({ by }) => by.every((key) => key.endsWith('Sort')))
      .flatMap(({ by }) => by)
      .map((key) => [type.table, type.meta.properties[key as never] as { fieldNames: string[] }] as const),
  );
  const catalogue = await withClient(storage.url, (client) =>
    client.query<{ at: string }>(
      `select table_name || '.' || column_name as at from information_schema.columns where collation_name = 'C'`,
    ),
  );
  await service.close();
  const byCodePoint = catalogue.rows.map((row) => row.at);
  expect(ordered.length).toBeGreaterThanOrEqual(6);
  for (const [table, property] of ordered) expect(byCodePoint).toContain(`${table}.${property.fieldNames[0]}`);
});

type Ask = (text: string, values?: unknown[]) => Promise<{ rows: { key: string }[] }>;

/** All names in order, and the page that a cursor in the midst of them leads to. */
async function expectOrder(ask: Ask): Promise<void> {
  await ask(TABLE);
  await ask(FILL, [KEYS]);
  expect((await ask(ASK)).rows.map((row) => row.key)).toEqual(BY_CODE_POINT);
  const page = await ask(PAGE, [BY_CODE_POINT[99]]);
  expect(page.rows.map((row) => row.key)).toEqual(BY_CODE_POINT.slice(100, 103));
}

const inPostgres = (url: string) =>
  withClient(url, (client) => expectOrder((text, values) => client.query(text, values)));

test('PostgreSQL sorts the keys by code point', () => inPostgres(storage.url));

test('PostgreSQL does so in a database that was created for Canadian French', async () => {
  const admin = storage.url.replace(/\/[^/]+$/, '/postgres');
  const name = `order_${process.pid}`;
  const canadian = `create database ${name} template template0 locale_provider icu icu_locale 'fr-CA'`;
  await withClient(admin, (client) => client.query(canadian));
  await inPostgres(admin.replace(/\/postgres$/, `/${name}`)).finally(() =>
    withClient(admin, (client) => client.query(`drop database ${name}`)),
  );
}, 60_000);

test('PGlite does so too', async () => {
  const pglite = await PGlite.create();
  await expectOrder((text, values) => pglite.query(text, values)).finally(() => pglite.close());
}, 60_000);

test('the keys are needed: without them the same names sort in three ways', async () => {
  const orders = await withClient(storage.url, async (client) => {
    const sorted = [];
    for (const collation of ['C', 'en-x-icu', 'fr-CA-x-icu']) {
      const { rows } = await client.query(
        `select array_agg(n order by n collate "${collation}") as names from unnest($1::text[]) n`,
        [['cote', 'Zoé', 'côté', 'coté', 'côte', 'Éclair']],
      );
      sorted.push(rows[0].names.join());
    }
    return sorted;
  });
  expect(new Set(orders).size).toBe(3);
});
