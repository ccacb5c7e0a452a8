import { Command } from 'commander';
import { enterAlone } from '../audit/index.js';
import { readConfig } from '../config.js';
import { systemClock } from '../kernel/clock.js';
import { Fault } from '../kernel/errors.js';
import { createKeyringFile } from '../privacy/vault/keyringFile.js';
import { newEpoch } from '../privacy/vault/newEpoch.js';
import { keyringFileOf } from '../stores.js';
import { bar } from './bar.js';
import { onStores, say } from './onStores.js';

/** `klusster keyring`: the master keys. */
export function keyringCommand(): Command {
  const keyring = new Command('keyring')
    .description('Creates the keyring file that KEYRING_FILE names, with new random keys. Never overwrites one.')
    .action(async () => {
      const { storage } = readConfig();
      if (storage.kind === 'embedded')
        throw new Fault('The embedded default makes its keyring by itself. Set DATABASE_URL and KEYRING_FILE.');
      await createKeyringFile(storage.keyringFile);
      say('Created the keyring file. Keep a copy of it apart from the databases.');
    });
  keyring
    .command('new-epoch')
    .description(
      'Wraps each data key anew under a new master key, and destroys the one before: copies of the key store until now open nothing any more. Broken off, it goes on when it is run again.',
    )
    .action(async () => {
      const keyringFile = keyringFileOf(readConfig().storage);
      const keys = await onStores(async ({ main, keyring, epochs }) => {
        const wrapped = await newEpoch({ keyringFile, keyring, epochs }, progress);
        const said = { kind: 'KEYS', what: 'NEW_EPOCH', counts: { wrapped } } as const;
        await enterAlone(main.reserve, said, systemClock.now());
        return wrapped;
      });
      if (process.stderr.isTTY) process.stderr.write('\n');
      say(
        `${keys} keys were wrapped anew, and the master key before was destroyed. Copy the keyring file now, destroy its older copies, and back up the key store.`,
      );
    });
  return keyring;
}

function progress(done: number, keys: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${bar(done / keys)}  ${done} of ${keys} keys`);
}
