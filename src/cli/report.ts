import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { BillingMonth } from '../billing/index.js';
import { cardGatewayOf } from '../cards/index.js';
import { type MoneyReport, moneyReport, type Sum } from '../charging/index.js';
import { readConfig } from '../config.js';
import { systemClock } from '../kernel/clock.js';
import { aMonth } from './aMonth.js';
import { csvOf } from './csv.js';
import { onStores, say } from './onStores.js';

/** `klusster report`: what operators look at. Nothing of it says anything of a person. */
export function reportCommand(): Command {
  const report = new Command('report').description('Reports to operators. Nothing of it says anything of a person.');
  report
    .command('money')
    .description(
      'What is owed, how a month stands, and whether the card gateway and we say the same. Ends with 1 when we do not, or it does not answer.',
    )
    .option('--month <month>', 'the month, such as 2026-11; without it the one before this', aMonth, monthBefore())
    .option('--csv <folder>', 'write receivables.csv, invoices.csv, attempts.csv and mismatches.csv into it')
    .action(async ({ month, csv }: { month: BillingMonth; csv?: string }) => {
      const cards = cardGatewayOf(readConfig().cards, systemClock);
      const now = systemClock.now();
      const money = await onStores(({ main }) => moneyReport({ database: main.reserve, cards, now }, month));
      if (csv !== undefined) await writeCsv(csv, money);
      say(wordsOf(money));
      if (money.mismatches?.length !== 0) process.exitCode = 1;
    });
  return report;
}

function monthBefore(): BillingMonth {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7) as BillingMonth;
}

const SUMS = ['receivables', 'invoices', 'attempts'] as const;

async function writeCsv(folder: string, money: MoneyReport): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of SUMS) {
    const lines = money[part].map(({ of, count, cents }) => [of, count, cents]);
    await writeFile(join(folder, `${part}.csv`), csvOf([part, 'count', 'cents'], lines));
  }
  const lines = (money.mismatches ?? []).map(({ kind, paymentId, attempt, cents }) => [
    kind,
    paymentId ?? '',
    attempt ?? '',
    cents,
  ]);
  await writeFile(join(folder, 'mismatches.csv'), csvOf(['mismatch', 'payment', 'attempt', 'cents'], lines));
}

const WIDTH = 22;
const table = (sums: readonly Sum[]): string[] =>
  sums.map(({ of, count, cents }) => `  ${of.padEnd(WIDTH)} ${String(count).padStart(7)} ${dollars(cents)}`);
const dollars = (cents: number): string => `${(cents / 100).toFixed(2)} CAD`.padStart(18);

function wordsOf({ month, receivables, invoices, attempts, mismatches }: MoneyReport): string {
  return [
    'Owed, by days since it was to be paid',
    ...table(receivables),
    `Invoices of ${month}`,
    ...table(invoices),
    `Cards charged in ${month}`,
    ...table(attempts),
    ...comparison(mismatches),
  ].join('\n');
}

function comparison(mismatches: MoneyReport['mismatches']): string[] {
  if (!mismatches) return ['The card gateway does not answer: nothing is said of whether it and we say the same.'];
  if (mismatches.length === 0) return ['The card gateway and we say the same.'];
  return [
    `${mismatches.length} mismatches between the card gateway and us:`,
    ...mismatches.map(
      ({ kind, paymentId, attempt, cents }) =>
        `  ${kind} ${dollars(cents).trim()} ${paymentId ?? '-'} ${attempt ?? '-'}`,
    ),
  ];
}
