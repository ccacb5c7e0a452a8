import { Command } from 'commander';
import { pino } from 'pino';
import { readConfig } from '../config.js';
import { replayErasures } from '../disposal/index.js';
import { features } from '../features.js';
import { systemClock } from '../kernel/clock.js';
import { Fault } from '../kernel/errors.js';
import { createErasureLedgerFile } from '../privacy/vault/erasureLedgerFile.js';
import { DataKeys } from '../privacy/vault/keys.js';
import type { Stores } from '../stores.js';
import { bar } from './bar.js';
import { onStores, say } from './onStores.js';

/** `klusster erasures`: the ledger of who was erased. */
export function erasuresCommand(): Command {
  const erasures = new Command('erasures').description('Keeps the ledger of who was erased.');
  erasures
    .command('create')
    .description('Creates the erasure ledger that ERASURE_LEDGER_FILE names, without entries. Never overwrites one.')
    .action(async () => {
      const { storage } = readConfig();
      if (storage.kind === 'embedded')
        throw new Fault('The embedded default makes its ledger by itself. Set DATABASE_URL and ERASURE_LEDGER_FILE.');
      await createErasureLedgerFile(storage.erasureLedgerFile);
      say('Created the erasure ledger. Keep it where no backup of the databases is restored from.');
    });
  erasures
    .command('replay')
    .description('Erases once more whom a restored backup brought back. Nothing is served before it is done.')
    .action(async () => {
      const replayed = await onStores((stores) => replayErasures(disposingOn(stores), features, progress), {
        mayBeRestored: true,
      });
      if (process.stderr.isTTY) process.stderr.write('\n');
      say(replayed === 0 ? 'Nobody who was erased is here.' : `${replayed} people were erased once more.`);
    });
  return erasures;
}

const disposingOn = ({ main, keyStore, keyring, erasureLedger }: Stores) => ({
  fork: main.fork,
  reserve: main.reserve,
  keys: new DataKeys(keyStore, keyring, 0),
  keyring,
  keyStore,
  erasureLedger,
  clock: systemClock,
  seller: readConfig().seller,
  log: pino({ level: 'silent' }),
});

function progress(done: number, people: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${bar(done / people)}  ${done} of ${people} people`);
}
