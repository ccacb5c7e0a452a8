import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from './config.js';
import { DATABASE_BOUNDS, type DatabaseBounds } from './db/bounds.js';
import { lockDataFolder } from './db/dataFolder.js';
import { EndedEpoch, keyEpochsOn } from './db/keyEpochs.js';
import { keyMigrations } from './db/keyMigrations/index.js';
import { keyStoreOn, PersonKey } from './db/keyStore.js';
import { migrations } from './db/migrations/index.js';
import { type Opened, openDatabase, type Place } from './db/orm.js';
import { bindLedger } from './disposal/index.js';
import { entities, jobs } from './features.js';
import { installQueues, pendingQueues } from './jobs/queue.js';
import { Fault } from './kernel/errors.js';
import type { AuditAnchor } from './privacy/vault/auditAnchor.js';
import { auditAnchorFile } from './privacy/vault/auditAnchorFile.js';
import type { ErasureLedger } from './privacy/vault/erasureLedger.js';
import { createErasureLedgerFile, openErasureLedgerFile } from './privacy/vault/erasureLedgerFile.js';
import type { Keyring } from './privacy/vault/keyEncryption.js';
import type { KeyEpochs } from './privacy/vault/keyEpochs.js';
import { createKeyringFile, openKeyringFile } from './privacy/vault/keyringFile.js';
import type { KeyStore } from './privacy/vault/keyStore.js';
import { checkpointsFileOf } from './storageConfig.js';

/** What must be so for requests to be served; each is true or false and says no more. */
export type StoresState = { readonly database: boolean; readonly keyStore: boolean; readonly migrations: boolean };

/** The two databases, the keyring and the erasure ledger, opened. */
export type Stores = {
  readonly main: Opened;
  readonly keys: Opened;
  readonly keyStore: KeyStore;
  readonly epochs: KeyEpochs;
  readonly keyring: Keyring;
  readonly erasureLedger: ErasureLedger;
  readonly auditAnchor: AuditAnchor;
  migrate(): Promise<void>;
  /** Names of the migrations of either database that are still to run. */
  pending(): Promise<readonly string[]>;
  /** Whether both databases can be reached and are migrated, now. */
  state(): Promise<StoresState>;
  close(): Promise<void>;
};

/** Opens what the configuration names. The embedded default makes its folder, its lock and, the first time, its keyring and its ledger. */
export async function openStores(storage: Storage, bounds: DatabaseBounds = DATABASE_BOUNDS): Promise<Stores> {
  const auditAnchor = auditAnchorFile(checkpointsFileOf(storage));
  if (storage.kind === 'postgres') {
    const files = {
      auditAnchor,
      keyring: await openKeyringFile(storage.keyringFile),
      erasureLedger: await openErasureLedgerFile(storage.erasureLedgerFile),
    };
    return stores(
      await openDatabase(storage, entities, migrations, bounds),
      await openKeys({ url: storage.keyStoreUrl }, bounds),
      files,
    );
  }
  const release = await lockDataFolder(storage.folder);
  try {
    const files = {
      auditAnchor,
      keyring: await embeddedKeyring(keyringFileOf(storage)),
      erasureLedger: await embeddedLedger(join(storage.folder, 'erasures.jsonl')),
    };
    const main = await openDatabase({ folder: join(storage.folder, 'main') }, entities, migrations, bounds);
    return stores(main, await openKeys({ folder: join(storage.folder, 'keys') }, bounds), files, release);
  } catch (error) {
    await release();
    throw error;
  }
}

const openKeys = (place: Place, bounds: DatabaseBounds) =>
  openDatabase(place, [PersonKey, EndedEpoch], keyMigrations, bounds);

/** Where the keyring is. */
export const keyringFileOf = (storage: Storage): string =>
  storage.kind === 'postgres' ? storage.keyringFile : join(storage.folder, 'keyring.json');

async function embeddedKeyring(path: string): Promise<Keyring> {
  if (!existsSync(path)) await createKeyringFile(path);
  return openKeyringFile(path);
}

async function embeddedLedger(path: string): Promise<ErasureLedger> {
  if (!existsSync(path)) await createErasureLedgerFile(path);
  return openErasureLedgerFile(path);
}

type Files = Pick<Stores, 'keyring' | 'erasureLedger' | 'auditAnchor'>;

function stores(main: Opened, keys: Opened, files: Files, release = async () => {}): Stores {
  return {
    main,
    keys,
    ...files,
    keyStore: keyStoreOn(keys.database, keys.fork),
    epochs: keyEpochsOn(keys.reserve, keys.fork),
    async migrate() {
      await main.migrate();
      await keys.migrate();
      await installQueues(main.queue, jobs);
      await bindLedger(main.reserve, files.erasureLedger);
    },
    async pending() {
      const unreachable = (variable: string) => () => {
        throw new Fault(`A database cannot be reached or read. Check ${variable}.`);
      };
      const [mains, others] = await Promise.all([
        pendingIn(main).catch(unreachable('DATABASE_URL')),
        keys.pending().catch(unreachable('KEYSTORE_URL')),
      ]);
      return [...mains, ...others];
    },
    async state() {
      const [mains, others] = await Promise.all(
        [pendingIn(main), keys.pending()].map((pending) => pending.catch(() => undefined)),
      );
      const migrations = mains?.length === 0 && others?.length === 0;
      return { database: mains !== undefined, keyStore: others !== undefined, migrations };
    },
    async close() {
      await main.close();
      await keys.close();
      await release();
    },
  };
}

const pendingIn = async (main: Opened): Promise<readonly string[]> => [
  ...(await main.pending()),
  ...(await pendingQueues(main.reserve, jobs)),
];
