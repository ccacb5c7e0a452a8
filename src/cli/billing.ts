import { Command, InvalidArgumentError } from 'commander';
import { type BillingMonth, issueInvoices, listPrices, setPrice } from '../billing/index.js';
import { readConfig } from '../config.js';
import { Fault } from '../kernel/errors.js';
import { DataKeys } from '../privacy/vault/keys.js';
import { aMonth } from './aMonth.js';
import { onStores, say } from './onStores.js';

const LARGEST_PRICE = 1_000_000;

/** `klusster billing`: what klussters cost, and the invoices of the months that are over. */
export function billingCommand(): Command {
  const billing = new Command('billing').description('Says what klussters cost, and issues the invoices.');
  const price = billing.command('price').description('Sets what a klusster costs, and lists the prices.');
  price
    .command('set')
    .description('Sets the price of a klusster from a month on that has not begun.')
    .requiredOption('--from <month>', 'the month, such as 2027-01', aMonth)
    .requiredOption('--cents <cents>', 'for a whole month, in cents of Canadian dollars before tax', cents)
    .action(async ({ from, cents: monthlyCents }: { from: BillingMonth; cents: number }) => {
      await onStores(({ main }) => setPrice(main.fork(), { from, monthlyCents }, new Date()));
      say(`From ${from} on a klusster costs ${dollars(monthlyCents)} for a month, before tax.`);
    });
  price
    .command('list')
    .description('Lists the prices.')
    .action(async () => {
      const prices = await onStores(({ main }) => listPrices(main.fork()));
      say(prices.map(({ from, monthlyCents }) => `${from} ${dollars(monthlyCents)}`).join('\n') || 'No price was set.');
    });
  billing
    .command('issue')
    .description('Issues the invoices of the months that are over. A worker does it each day by itself.')
    .option('--dry-run', 'count them, and issue none')
    .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
      const { seller } = readConfig();
      if (!seller) throw new Fault('Nobody is said to sell. Set SELLER_NAME, SELLER_ADDRESS and GST_NUMBER.');
      const issued = await onStores(({ main, keyStore, keyring }) => {
        let seen = 0;
        return issueInvoices({
          fork: main.fork,
          keys: new DataKeys(keyStore, keyring, 0),
          now: new Date(),
          seller,
          dryRun,
          onOwner: () => {
            seen += 1;
            if (process.stderr.isTTY) process.stderr.write(`\r${seen} owners`);
          },
          onFailure: (error, owner) =>
            process.stderr.write(`\nowner ${owner}: ${error instanceof Error ? error.message : 'failed'}\n`),
        });
      });
      const { owners, invoices, failures } = issued;
      say(`${owners} owners; ${invoices} invoices ${dryRun ? 'would be issued' : 'issued'}; ${failures} failed.`);
      if (failures > 0) process.exitCode = 1;
    });
  return billing;
}

const dollars = (cents: number): string => `${(cents / 100).toFixed(2)} CAD`;

function cents(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > LARGEST_PRICE)
    throw new InvalidArgumentError(`A price is in whole cents, 1 to ${LARGEST_PRICE}.`);
  return count;
}
