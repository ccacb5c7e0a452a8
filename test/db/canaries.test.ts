import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { DataKeys } from '../../src/privacy/vault/keys.js';
import { post } from '../mail/support.js';
import { CanaryScan, CODINGS, townCanaries } from '../support/canaries.js';
import { settledFolder } from '../support/dataFolder.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, businesses, freshStorage, residents, rowIdOf } from '../support/town.js';

const canaries = townCanaries();
/** A text about a person where it does not belong. */
const PLANTED = residents.marguerite.klussterOwner.contact.mailingAddress;

const report = (where: string, scan: CanaryScan) => process.stdout.write(`    ${where}: ${scan}\n`);

/** Uses the service as people do: some sign in, some fail to, all look around, and one is written to. */
async function useService(service: Service): Promise<void> {
  const LOOK =
    '{ viewer { account { email } klussterOwner { email phone } businessOwner { email } consumerUser { email } } businesses { nodes { owner { firstName email mailingAddress } klussters { nodes { owner { lastName email } } } } } }';
  for (const name of ['marguerite', 'priya', 'aoife', 'gabrielle'] as const) {
    const { body } = await service.ask(LOOK, { account: accountOf(name) });
    expect(body.data.viewer.account.email).toBe(accountOf(name));
  }
  await service.ask(`mutation { signIn(input: {email: "${accountOf('luc')}", password: "not it"}) { accessToken } }`);
  const { keyStore, keyring } = service.stores;
  const holder = rowIdOf('person', 'marguerite');
  const key = await new DataKeys(keyStore, keyring).of(holder);
  if (!key) throw new Error('She has a key.');
  const to = accountOf('marguerite');
  const reason = { template: 'KLUSSTER_OWNER_REFUSED', values: { reason: PLANTED } } as const;
  await post<'KLUSSTER_OWNER_REFUSED'>(service.stores, { holder, key, to, ...reason });
  const mails = await service.mailed(to);
  expect(mails.map(({ text }) => text.includes(PLANTED.split('\n')[0] ?? ''))).toEqual([true]);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function scanFiles(scan: CanaryScan, files: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const file of files) for (const name of scan.in(await bytesOf(file))) found.add(name);
  return [...found];
}

/** PostgreSQL takes files of its own away while it runs: one that is gone holds nothing. */
const bytesOf = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return Buffer.alloc(0);
  });

describe('the scan', () => {
  test('has many canaries, each of one place', () => {
    expect(canaries.length).toBeGreaterThan(100);
    const lone = canaries.filter(({ name }) => !name.endsWith('as JSON')).map(({ text }) => text);
    expect(new Set(lone).size).toBe(lone.length);
    for (const { contact } of [
      residents.priya.klussterOwner,
      residents.priya.businessOwner,
      residents.aoife.consumerUser,
    ])
      for (const value of Object.values(contact))
        expect(canaries.some(({ text }) => text.includes(JSON.stringify(value)))).toBe(true);
  });

  test('finds every canary in every coding, wherever it stands in a longer text', () => {
    const scan = new CanaryScan(canaries);
    for (const { name, text } of canaries) {
      for (const [coding, encode] of Object.entries(CODINGS)) {
        for (const bytes of encode(text)) {
          if (bytes.length < 6) continue;
          expect([
            name,
            coding,
            scan.in(Buffer.concat([Buffer.from('\0x'), bytes, Buffer.from('y')])).length > 0,
          ]).toEqual([name, coding, true]);
        }
      }
      // Six or seven bytes leave too little of themselves in base64; they are looked for as members of JSON too.
      if (Buffer.byteLength(text) < 8) continue;
      for (const before of ['', 'a', 'ab', 'abc']) {
        const packed = Buffer.from(`${before}${text}, and so on`).toString('base64');
        expect([name, before, scan.in(`{"blob":"${packed}"}`).length > 0]).toEqual([name, before, true]);
      }
    }
  });

  test('finds nothing in what the town says in public', () => {
    expect(
      new CanaryScan(canaries).in(JSON.stringify(businesses, (key, value) => (key === 'owner' ? undefined : value))),
    ).toEqual([]);
  });
});

describe('in an embedded data folder, write-ahead log and keys included', () => {
  let folder: string;
  let service: Service;
  beforeAll(async () => {
    folder = await settledFolder();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  const use = async (work: (service: Service) => Promise<unknown>) => {
    service = await startService({ kind: 'embedded', folder });
    try {
      await work(service);
    } finally {
      await service.close();
    }
  };

  test('no personal value lies about in any coding', async () => {
    await use(useService);
    const scan = new CanaryScan(canaries);
    const files = await filesIn(folder);
    expect(files.some((file) => file.includes('pg_wal'))).toBe(true);
    expect(await scanFiles(scan, files)).toEqual([]);
    expect(scan.in(JSON.stringify(service.logged))).toEqual([]);
    report(`PGlite, ${files.length} files`, scan);
  }, 120_000);

  test('one that is planted is found', async () => {
    await use(({ stores }) =>
      stores.main.database.query("update business set description = $1 where name = 'Raman Books'", [PLANTED]),
    );
    const found = await scanFiles(new CanaryScan(canaries), await filesIn(folder));
    expect(found).toEqual(expect.arrayContaining(['marguerite.klussterOwner.mailingAddress (raw)']));
  }, 120_000);
});

describe('in PostgreSQL', () => {
  let storage: Awaited<ReturnType<typeof freshStorage>>;
  let clients: pg.Client[] = [];
  beforeAll(async () => {
    storage = await freshStorage();
    const service = await startService(storage);
    await useService(service).finally(() => service.close());
    clients = await Promise.all(
      [storage.url, storage.keyStoreUrl].map(async (connectionString) => {
        const client = new pg.Client({ connectionString });
        await client.connect();
        return client;
      }),
    );
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await storage.drop();
  });

  /** Every row of every table that this database has, those of the system and its statistics included. */
  async function rows(client: pg.Client): Promise<string> {
    await client.query('analyze');
    const tables = await client.query(
      "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'm') and n.nspname <> 'information_schema'",
    );
    const parts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows: found } = await client.query({ text: `select t::text from ${name} as t`, rowMode: 'array' });
      parts.push(...found.map(([row]: unknown[]) => String(row)));
    }
    return parts.join('\n');
  }

  /** The files of this database: heap, indexes, what was deleted and not yet overwritten. */
  async function files(client: pg.Client): Promise<string[]> {
    await client.query('checkpoint');
    const { rows: found } = await client.query(
      "select current_setting('data_directory') as folder, oid from pg_database where datname = current_database()",
    );
    return filesIn(join(found[0].folder, 'base', String(found[0].oid)));
  }

  const scanAll = async (scan: CanaryScan) => {
    const found = new Set<string>();
    for (const client of clients) {
      for (const name of scan.in(await rows(client))) found.add(`row: ${name}`);
      for (const name of await scanFiles(scan, await files(client))) found.add(`file: ${name}`);
    }
    return [...found];
  };

  test('no personal value lies about in any coding, in rows, statistics, indexes or free space', async () => {
    const scan = new CanaryScan(canaries);
    expect(await scanAll(scan)).toEqual([]);
    report('PostgreSQL', scan);
  }, 120_000);

  test('one that is planted is found in its row and in the file, and in the file after it was deleted', async () => {
    const [main] = clients as [pg.Client];
    await main.query("update business set description = $1 where name = 'Raman Books'", [PLANTED]);
    const planted = 'marguerite.klussterOwner.mailingAddress (raw)';
    expect(await scanAll(new CanaryScan(canaries))).toEqual(
      expect.arrayContaining([`row: ${planted}`, `file: ${planted}`]),
    );
    await main.query("update business set description = null where name = 'Raman Books'");
    const after = await scanAll(new CanaryScan(canaries));
    expect(after).toContain(`file: ${planted}`);
  }, 120_000);
});
