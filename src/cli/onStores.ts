import { readConfig } from '../config.js';
import { refuseUnreplayed } from '../disposal/index.js';
import { Fault } from '../kernel/errors.js';
import { openStores, type Stores } from '../stores.js';

/**
 * Does something on the stores that the configuration names, and closes them. Throws `Fault` when a migration is pending, and when a backup
 * brought somebody back who was erased.
 */
export async function onStores<Result>(
  work: (stores: Stores) => Promise<Result>,
  { mayBeRestored = false }: { readonly mayBeRestored?: boolean } = {},
): Promise<Result> {
  const stores = await openStores(readConfig().storage);
  try {
    if ((await stores.pending()).length > 0)
      throw new Fault('Migrations are pending. Run: npm run klusster -- migrate');
    if (!mayBeRestored) await refuseUnreplayed(stores);
    return await work(stores);
  } finally {
    await stores.close();
  }
}

/** Says something to whoever runs the command. */
export const say = (text: string) => process.stdout.write(`${text}\n`);
