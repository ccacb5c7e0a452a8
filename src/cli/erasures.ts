import { Command } from 'commander';
import { readConfig } from '../config.js';
import { replayErasures } from '../disposal/index.js';
import { features } from '../features.js';
import { Fault } from '../kernel/errors.js';
import { createErasureLedgerFile } from '../privacy/vault/erasureLedgerFile.js';
import { bar } from './bar.js';
import { disposingOn } from './disposingOn.js';
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

function progress(done: number, people: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${bar(done / people)}  ${done} of ${people} people`);
}
