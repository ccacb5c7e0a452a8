import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../../src/config.js';
import { createErasureLedgerFile } from '../../../src/privacy/vault/erasureLedgerFile.js';
import { createKeyringFile } from '../../../src/privacy/vault/keyringFile.js';
import { openStores } from '../../../src/stores.js';
import { settleTown } from '../../../src/town/settle.js';
import type { Storage as Places } from '../../access/planting.js';
import { databaseUrl, startCluster } from '../../support/cluster.mjs';
import { settledFolder } from '../../support/dataFolder.js';
import { TOWN_TIME } from '../../support/townTime.mjs';
import { type Reached, reach } from './reached.js';

/** The town in a database whose files can be looked at. */
export type RawGround = {
  readonly storage: Storage;
  /** Where whoever has it all reaches the databases without the program. */
  readonly places: Places;
  /** Everything that is on disk: the data directory and the files beside it. */
  readonly folder: string;
  /** Puts on disk what is still in memory, with statistics of every column. The service is closed. */
  settle(): Promise<void>;
  /** Copies what is on disk, cold, to be reached by itself. */
  copied(): Promise<{ readonly folder: string; readonly places: Places; close(): Promise<void> }>;
  /** What the server wrote to its log. */
  logged(): string;
  close(): Promise<void>;
};

/** Has what is in memory come to the disk, and all columns into the statistics. */
export async function settleIn(database: Reached): Promise<void> {
  for (const statement of ['analyze', 'checkpoint']) await database.query(statement);
}

async function settled(place: string): Promise<void> {
  const database = await reach(place);
  await settleIn(database);
  await database.end();
}

/** A PostgreSQL of its own. */
export async function postgresGround(): Promise<RawGround> {
  const cluster = await startCluster();
  const [url, keyStoreUrl] = ['main', 'keys'].map((name) => databaseUrl(cluster.adminUrl, name)) as [string, string];
  const admin = await reach(cluster.adminUrl);
  for (const name of ['main', 'keys']) await admin.query(`create database ${name}`);
  await admin.end();
  const keyringFile = join(cluster.folder, 'keyring.json');
  await createKeyringFile(keyringFile);
  const erasureLedgerFile = join(cluster.folder, 'erasures.jsonl');
  await createErasureLedgerFile(erasureLedgerFile);
  const storage = { kind: 'postgres', url, keyStoreUrl, keyringFile, erasureLedgerFile } as const;
  const stores = await openStores(storage);
  await stores.migrate();
  const { main, keyStore, keyring } = stores;
  await settleTown({ em: main.fork(), keyStore, keyring, now: TOWN_TIME });
  await stores.close();
  return {
    storage,
    places: storage,
    folder: cluster.folder,
    settle: () => settled(url),
    async copied() {
      // The power fails, and the disk is copied: what was committed is in its log.
      await cluster.kill();
      const copy = await startCluster(['fsync=off'], join(cluster.folder, 'data'));
      await cluster.start();
      const copiedKeyring = join(copy.folder, 'keyring.json');
      await copyFile(keyringFile, copiedKeyring);
      const at = (name: string) => databaseUrl(copy.adminUrl, name);
      return {
        folder: copy.folder,
        places: { url: at('main'), keyStoreUrl: at('keys'), keyringFile: copiedKeyring },
        close: () => copy.stop(),
      };
    },
    logged: cluster.logged,
    close: () => cluster.stop(),
  };
}

/** The embedded PGlite in a folder of its own. */
export async function embeddedGround(): Promise<RawGround> {
  const folder = await settledFolder();
  const placesIn = (at: string): Places => ({
    url: join(at, 'main'),
    keyStoreUrl: join(at, 'keys'),
    keyringFile: join(at, 'keyring.json'),
  });
  const places = placesIn(folder);
  return {
    storage: { kind: 'embedded', folder },
    places,
    folder,
    settle: () => settled(places.url),
    async copied() {
      const copy = await mkdtemp(join(tmpdir(), 'klusster-cold-'));
      await cp(folder, copy, { recursive: true });
      return { folder: copy, places: placesIn(copy), close: () => rm(copy, { recursive: true, force: true }) };
    },
    logged: () => '',
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
