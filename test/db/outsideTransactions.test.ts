import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyMigrations } from '../../src/db/keyMigrations/index.js';
import { keyStoreOn, PersonKey } from '../../src/db/keyStore.js';
import { type Opened, openDatabase } from '../../src/db/orm.js';
import { freshStorage } from '../support/town.js';

/** The key store stands for any database: one small table. */
async function onPostgres() {
  const storage = await freshStorage('empty');
  const opened = await openDatabase({ url: storage.keyStoreUrl }, [PersonKey], keyMigrations);
  return { opened, close: () => opened.close().then(storage.drop) };
}

async function embedded() {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-test-'));
  const opened = await openDatabase({ folder: join(folder, 'keys') }, [PersonKey], keyMigrations);
  await opened.migrate();
  return { opened, close: () => opened.close().then(() => rm(folder, { recursive: true })) };
}

describe.each([
  ['PostgreSQL', onPostgres],
  ['PGlite', embedded],
] as const)('on %s', (_name, open) => {
  let here: { opened: Opened; close(): Promise<unknown> };
  beforeAll(async () => {
    here = await open();
  }, 120_000);
  afterAll(() => here.close());

  test('whoever is within a transaction and asks beside it is refused at once, and does not wait for herself', async () => {
    const { opened } = here;
    for (const way of ['database', 'reserve'] as const)
      await expect(opened.fork().transactional(() => opened[way].query('select 1::text', []))).rejects.toThrow(
        'A statement within a transaction goes through its own manager.',
      );
  });

  test('before, after and beside it everybody asks as ever, and another database within it', async () => {
    const { opened } = here;
    const one = () => opened.reserve.query('select 1::text', []);
    const other = await freshStorage('empty');
    const keys = await openDatabase({ url: other.keyStoreUrl }, [PersonKey], keyMigrations);
    const during = opened.fork().transactional(async (em) => {
      await em.count(PersonKey);
      return keyStoreOn(keys.database, keys.fork).load([]);
    });
    expect([(await one()).length, (await during).size, (await one()).length]).toEqual([1, 0, 1]);
    await keys.close();
    await other.drop();
  });

  test('what waits is counted as before', () => {
    expect(here.opened.load()).toEqual({ reads: { running: 0, waiting: 0 }, writes: { running: 0, waiting: 0 } });
  });
});
