import 'reflect-metadata';
import { meaningOf } from '../../src/access/words/codes.js';
import { FIELDS } from '../../src/access/words/fields.js';
import { KINDS } from '../../src/access/words/kinds.js';
import { features } from '../../src/features.js';
import { openStores, type Stores } from '../../src/stores.js';
import { freshStorage } from '../support/town.js';

/** Whoever is told what is held of her is told it in words, in both languages, whatever feature holds it (Schedule 1, 4.9.4). */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let stores: Stores;
beforeAll(async () => {
  storage = await freshStorage();
  stores = await openStores(storage);
});
afterAll(async () => {
  await stores.close();
  await storage.drop();
});

const told = features
  .flatMap(({ personalData }) => personalData?.holdings ?? [])
  .filter(({ whose, access }) => access?.rows ?? whose);

test('each kind of records has a name and a source, and no name is of nothing', () => {
  const tables = told.map(({ entity }) => entity.meta.tableName);
  expect(Object.keys(KINDS).sort()).toEqual([...tables].sort());
  for (const { en, fr } of Object.values(KINDS)) expect([en.length > 0, fr.length > 0]).toEqual([true, true]);
});

test('each value that is told has a name, and each code that it may be a meaning', () => {
  const metadata = stores.main.fork().getMetadata();
  const nameless: string[] = [];
  const meaningless: string[] = [];
  let [fields, codes] = [0, 0];
  for (const { entity, access, sealed } of told) {
    const { tableName, props } = metadata.get(entity);
    for (const [name, { secret }] of Object.entries(sealed ?? {}))
      if (secret && !access?.isCounted && !FIELDS[name]) nameless.push(`${tableName}.${name}`);
    if (access?.isCounted) continue;
    for (const { name, comment, columnTypes, items, kind } of props) {
      const isTold = comment === 'open' || comment?.startsWith('personal:');
      const isPlain = /^(text|bool|smallint|int|timestamp|date)/.test(columnTypes[0] ?? '');
      if (!isTold || !isPlain || kind === 'm:1' || kind === '1:1') continue;
      fields += 1;
      if (!FIELDS[name]) nameless.push(`${tableName}.${name}`);
      for (const item of items ?? []) {
        codes += 1;
        const meaning = meaningOf(tableName, String(item));
        if (!meaning?.en || !meaning.fr) meaningless.push(`${tableName}.${name}: ${item}`);
      }
    }
    for (const name of Object.keys(access?.told ?? {})) if (!FIELDS[name]) nameless.push(`${tableName}.${name}`);
  }
  expect([nameless, meaningless]).toEqual([[], []]);
  console.log(`${fields} fields and ${codes} codes in words of two languages`);
  expect(Math.min(fields, codes)).toBeGreaterThanOrEqual(100);
});
