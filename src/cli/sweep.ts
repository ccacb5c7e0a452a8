import { Command } from 'commander';
import type { BillingMonth } from '../billing/index.js';
import { cardGatewayOf } from '../cards/index.js';
import { type Billed, billMonth } from '../charging/index.js';
import { readConfig } from '../config.js';
import { sweepRetention } from '../disposal/index.js';
import { features } from '../features.js';
import { systemClock } from '../kernel/clock.js';
import { DataKeys } from '../privacy/vault/keys.js';
import { aMonth } from './aMonth.js';
import { bar } from './bar.js';
import { disposingOn } from './disposingOn.js';
import { onStores, say } from './onStores.js';

/** `klusster sweep`: what a worker does by itself each day, done now. */
export function sweepCommand(): Command {
  const sweep = new Command('sweep').description('Does now what a worker does by itself each day.');
  sweep
    .command('bill-month')
    .description(
      'Issues the invoices of the months that are over, then charges each stored card once in this month at most, for the oldest open invoice. Doing it twice charges nobody twice.',
    )
    .option('--month <month>', 'issue no invoice for a later month, such as 2026-11', aMonth)
    .option('--dry-run', 'count and add up, and neither issue nor charge')
    .action(async ({ month, dryRun = false }: { month?: BillingMonth; dryRun?: boolean }) => {
      const { seller, cards } = readConfig();
      const billed = await onStores(({ main, keyStore, keyring }) =>
        billMonth({
          fork: main.fork,
          keys: new DataKeys(keyStore, keyring, 0),
          cards: cardGatewayOf(cards, systemClock),
          clock: systemClock,
          seller,
          upTo: month,
          dryRun,
          onOwner: progress,
          onFailure: (error, owner) =>
            process.stderr.write(`\nowner ${owner}: ${error instanceof Error ? error.name : 'failed'}\n`),
        }),
      );
      if (process.stderr.isTTY) process.stderr.write('\n');
      say(wordsOf(billed, dryRun));
      if (billed.issued.failures + billed.charged.failures > 0 || billed.charged.isAway) process.exitCode = 1;
    });
  sweep
    .command('retention')
    .description('Erases what is kept no longer by the retention schedule, table by table.')
    .option('--dry-run', 'count, and erase nothing')
    .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
      const swept = await onStores((stores) =>
        sweepRetention(disposingOn(stores), features, {
          dryRun,
          onTable: (done, all) => progress(done, all, 'tables'),
        }),
      );
      if (process.stderr.isTTY) process.stderr.write('\n');
      const rows = swept.map((one) => `${one.table}: ${one.rows} rows, ${one.rule}`);
      say(rows.length === 0 ? 'Nothing is kept too long.' : [dryRun ? 'To be erased:' : 'Erased:', ...rows].join('\n'));
    });
  return sweep;
}

function progress(done: number, all: number, of = 'owners'): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${bar(done / Math.max(all, 1))}  ${done} of ${all} ${of}`);
}

function wordsOf({ issued, charged }: Billed, dryRun: boolean): string {
  const { ended, cents, owners, uncertain, failures, isAway } = charged;
  const states = Object.entries(ended).map(([state, count]) => `${count} ${state.toLowerCase().replaceAll('_', ' ')}`);
  const dollars = `${(cents / 100).toFixed(2)} CAD`;
  return [
    `${issued.owners} owners looked at; ${issued.invoices} invoices ${dryRun ? 'would be ' : ''}issued; ${issued.failures} failed.`,
    dryRun
      ? `${ended.CHOSEN ?? 0} cards would be charged ${dollars} for invoices that are open now.`
      : `${owners} owners with a card: ${[...states, `${uncertain} not known yet`, `${failures} failed`].join(', ')}; ${dollars} taken.`,
    ...(isAway ? ['The card gateway does not answer. What was begun is looked up with the next run.'] : []),
  ].join('\n');
}
