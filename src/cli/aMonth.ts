import { InvalidArgumentError } from 'commander';
import type { BillingMonth } from '../billing/index.js';

/** A month as an argument is written. Throws `InvalidArgumentError` for anything else. */
export function aMonth(text: string): BillingMonth {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('A month is written 2027-01.');
  return text as BillingMonth;
}
