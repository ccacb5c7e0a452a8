import { readConfig } from '../config.js';
import { Fault } from '../kernel/errors.js';
import { openStores, type Stores } from '../stores.js';

/** Does something on the stores that the configuration names, and closes them. Throws `Fault` when a migration is pending. */
export async function onStores<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result> {
  const stores = await openStores(readConfig().storage);
  try {
    if ((await stores.pending()).length > 0)
      throw new Fault('Migrations are pending. Run: npm run klusster -- migrate');
    return await work(stores);
  } finally {
    await stores.close();
  }
}

/** Says something to whoever runs the command. */
export const say = (text: string) => process.stdout.write(`${text}\n`);
