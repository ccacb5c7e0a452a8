import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import pg from 'pg';
// Jest loads this file outside its module system, so it takes what `npm run build:api` built from the same sources.
import { createErasureLedgerFile } from '../../dist/privacy/vault/erasureLedgerFile.js';
import { createKeyringFile } from '../../dist/privacy/vault/keyringFile.js';
import { openStores } from '../../dist/stores.js';
import { settleTown } from '../../dist/town/settle.js';
import { databaseUrl, startCluster } from './cluster.mjs';
import { makeScratch } from './scratch.mjs';
import { TOWN_TIME } from './townTime.mjs';

/** One server per run, with the town settled once in a template of each of its two databases. */
export default async function setup() {
  globalThis.removeScratch = await makeScratch();
  const cluster = await startCluster();
  process.env.TEST_COMPILE_CACHE = join(cluster.folder, 'compiled');
  const compiled = compileOnce(process.env.TEST_COMPILE_CACHE);
  const keyringFile = join(cluster.folder, 'keyring.json');
  await createKeyringFile(keyringFile);
  const erasureLedgerFile = join(cluster.folder, 'erasures.jsonl');
  await createErasureLedgerFile(erasureLedgerFile);
  await createDatabases(cluster.adminUrl, ['town_main', 'town_keys', 'empty_main', 'empty_keys']);
  for (const name of ['town', 'empty']) {
    const stores = await openStores({
      kind: 'postgres',
      url: databaseUrl(cluster.adminUrl, `${name}_main`),
      keyStoreUrl: databaseUrl(cluster.adminUrl, `${name}_keys`),
      keyringFile,
      erasureLedgerFile,
    });
    await stores.migrate();
    const { main, keyStore, keyring } = stores;
    if (name === 'town') await settleTown({ em: main.fork(), keyStore, keyring, now: TOWN_TIME });
    // At whatever hour the tests run, none finds an alert that it did not ask for; what is watched has tests of its own.
    await main.reserve.query("update staff_watch set looked_at = '2100-01-01'", []);
    await stores.close();
  }
  process.env.TEST_CLUSTER_URL = cluster.adminUrl;
  process.env.TEST_KEYRING_FILE = keyringFile;
  // Of nobody: each pair of databases of a test takes a copy of it.
  process.env.TEST_ERASURE_LEDGER_FILE = erasureLedgerFile;
  // What the sweeps of all workers did, until the teardown adds it together.
  process.env.TEST_SWEEP_FOLDER = join(cluster.folder, 'sweep');
  await mkdir(process.env.TEST_SWEEP_FOLDER);
  // Made by the first test that asks for the town in a data folder (dataFolder.ts).
  process.env.TEST_TOWN_FOLDER = join(cluster.folder, 'town');
  globalThis.testCluster = cluster;
  await compiled;
}

/** For the many processes that tests start: half of what each needs to begin is compiling, and those that are killed keep nothing of it. */
function compileOnce(folder) {
  const script = fileURLToPath(new URL('./compileOnce.mjs', import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_COMPILE_CACHE: folder },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('What is built does not load.'))));
  });
}

async function createDatabases(adminUrl, names) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const name of names) await client.query(`create database ${name}`);
  await client.end();
}
