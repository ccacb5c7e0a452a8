import 'reflect-metadata';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { openPglite } from '../../src/db/pglite.js';
import { createErasureLedgerFile } from '../../src/privacy/vault/erasureLedgerFile.js';
import { createKeyringFile } from '../../src/privacy/vault/keyringFile.js';
import { openStores } from '../../src/stores.js';
import { settleTown } from '../../src/town/settle.js';
import { databaseUrl, startCluster } from '../support/cluster.mjs';
import { settledFolder } from '../support/dataFolder.js';
import { productionEnv } from '../support/productionEnv.js';
import { RENEW_GRANTS } from '../support/town.js';
import { type Built, firstAnswer, startBuilt } from './built.js';

/** A service and its database, to be killed and started again on the same data. */
export type Ground = {
  /** Starts what is dead, up to the first good answer. Returns the address of the service. */
  start(): Promise<string>;
  /** Processor time of the service from its last start to its first good answer, in milliseconds. */
  startedIn(): number;
  /** SIGKILL; what is killed may change from turn to turn. */
  kill(turn: number): Promise<void>;
  /** Runs one statement on the main database; only after a kill and before the next start. */
  query(text: string): Promise<Record<string, string | null>[]>;
  /** What service and server wrote to their logs. */
  logged(): string;
  close(): Promise<void>;
};

/** How a ground is broken on purpose. */
export type Broken = {
  /** Flags of Node for the service. */
  readonly flags?: readonly string[];
  /** Settings of the database. */
  readonly settings?: readonly string[];
};

/** The load says itself where its clients are. */
const BEHIND_PROXY = { TRUSTED_PROXIES: 'loopback' };

/** The load signs in with passwords alone, as in the demo; here each session counts as one in which a second factor was proven. */
const PROVEN = [
  'create function proven() returns trigger language plpgsql as $$ begin new.second_factor_at := new.created_at; return new; end $$',
  'create trigger session_is_proven before insert on session for each row execute function proven()',
];

/** On PGlite the service is the database: one process to kill. It begins where its first start ended (firstStart.test.ts). */
export async function embeddedGround({ flags, settings = [] }: Broken = {}): Promise<Ground> {
  const env = { DATA_DIR: await settledFolder(), ...BEHIND_PROXY };
  let service: Built | undefined;
  let worked = 0;
  let log = '';
  const main = async <T>(work: (database: PGlite) => Promise<T>): Promise<T> => {
    const database = await openPglite(join(env.DATA_DIR, 'main'));
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  const ground: Ground = {
    async start() {
      service = startBuilt(env, flags);
      const url = await service.url;
      await firstAnswer(url);
      worked = service.worked();
      return url;
    },
    startedIn: () => worked,
    async kill() {
      await service?.kill();
      log += service?.errors() ?? '';
    },
    query: (text) => main(async (database) => (await database.query<Record<string, string>>(text)).rows),
    logged: () => log,
    async close() {
      await service?.kill();
      await rm(env.DATA_DIR, { recursive: true, force: true });
    },
  };
  await main(async (database) => {
    await database.exec(RENEW_GRANTS);
    for (const setting of settings) await database.exec(`alter system set ${setting}`);
  });
  return ground;
}

/** On PostgreSQL the service and the whole server are killed in turn; the one that lives must find the other again. */
export async function postgresGround({ flags, settings = [] }: Broken = {}): Promise<Ground> {
  const cluster = await startCluster(['fsync=on', ...settings]);
  const urls = { main: databaseUrl(cluster.adminUrl, 'main'), keys: databaseUrl(cluster.adminUrl, 'keys') };
  const on = async (url: string, text: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  for (const name of Object.keys(urls)) await on(cluster.adminUrl, `create database ${name}`);
  const keyringFile = join(cluster.folder, 'keyring.json');
  await createKeyringFile(keyringFile);
  const erasureLedgerFile = join(cluster.folder, 'erasures.jsonl');
  await createErasureLedgerFile(erasureLedgerFile);
  const files = { keyringFile, erasureLedgerFile };
  await settle({ kind: 'postgres', url: urls.main, keyStoreUrl: urls.keys, ...files });
  for (const text of PROVEN) await on(urls.main, text);
  const env = { ...productionEnv({ url: urls.main, keyStoreUrl: urls.keys, ...files }), ...BEHIND_PROXY };
  let service: Built | undefined;
  let worked = 0;
  let isServerUp = true;
  let log = '';
  const startServer = async () => {
    if (!isServerUp) await cluster.start();
    isServerUp = true;
  };
  return {
    async start() {
      await startServer();
      if (service && !service.isAlive()) log += service.errors();
      const before = service?.isAlive() ? service.worked() : 0;
      if (!service?.isAlive()) service = startBuilt(env, flags);
      const url = await service.url;
      await firstAnswer(url);
      worked = service.worked() - before;
      return url;
    },
    startedIn: () => worked,
    async kill(turn) {
      if (turn % 2 === 0) return service?.kill();
      isServerUp = false;
      await cluster.kill();
      // What lost its database says so, and lives.
      if (!service?.isAlive()) throw new Error('The service died with its database.');
    },
    async query(text) {
      await startServer();
      return on(urls.main, text);
    },
    logged: () => `${log}${service?.errors() ?? ''}${cluster.logged()}`,
    async close() {
      await service?.kill();
      await startServer();
      await cluster.stop();
    },
  };
}

async function settle(storage: Parameters<typeof openStores>[0]): Promise<void> {
  const { main, keyStore, keyring, migrate, close } = await openStores(storage);
  await migrate();
  await settleTown({ em: main.fork(), keyStore, keyring, now: new Date() });
  await close();
}
