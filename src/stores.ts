import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from './config.js';
import { lockDataFolder } from './db/dataFolder.js';
import { keyMigrations } from './db/keyMigrations/index.js';
import { keyStoreOn, PersonKey } from './db/keyStore.js';
import { migrations } from './db/migrations/index.js';
import { type Opened, openDatabase } from './db/orm.js';
import { entities } from './features.js';
import { Fault } from './kernel/errors.js';
import type { Keyring } from './privacy/vault/keyEncryption.js';
import { createKeyringFile, openKeyringFile } from './privacy/vault/keyringFile.js';
import type { KeyStore } from './privacy/vault/keyStore.js';

/** The two databases and the keyring, opened. */
export type Stores = {
  readonly main: Opened;
  readonly keyStore: KeyStore;
  readonly keyring: Keyring;
  migrate(): Promise<void>;
  /** Names of the migrations of either database that are still to run. */
  pending(): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Opens what the configuration names. The embedded default makes its folder, its lock and, the first time, its keyring. */
export async function openStores(storage: Storage): Promise<Stores> {
  if (storage.kind === 'postgres') {
    const keyring = await openKeyringFile(storage.keyringFile);
    return stores(
      await openDatabase({ url: storage.url }, entities, migrations),
      await openKeys({ url: storage.keyStoreUrl }),
      keyring,
    );
  }
  const release = await lockDataFolder(storage.folder);
  try {
    const keyring = await embeddedKeyring(join(storage.folder, 'keyring.json'));
    const main = await openDatabase({ folder: join(storage.folder, 'main') }, entities, migrations);
    return stores(main, await openKeys({ folder: join(storage.folder, 'keys') }), keyring, release);
  } catch (error) {
    await release();
    throw error;
  }
}

const openKeys = (place: Parameters<typeof openDatabase>[0]) => openDatabase(place, [PersonKey], keyMigrations);

async function embeddedKeyring(path: string): Promise<Keyring> {
  if (!existsSync(path)) await createKeyringFile(path);
  return openKeyringFile(path);
}

function stores(main: Opened, keys: Opened, keyring: Keyring, release = async () => {}): Stores {
  return {
    main,
    keyring,
    keyStore: keyStoreOn(keys.database, keys.fork),
    async migrate() {
      await main.migrate();
      await keys.migrate();
    },
    async pending() {
      const unreachable = (variable: string) => () => {
        throw new Fault(`A database cannot be reached or read. Check ${variable}.`);
      };
      const [mains, others] = await Promise.all([
        main.pending().catch(unreachable('DATABASE_URL')),
        keys.pending().catch(unreachable('KEYSTORE_URL')),
      ]);
      return [...mains, ...others];
    },
    async close() {
      await main.close();
      await keys.close();
      await release();
    },
  };
}
