import { closeMonth } from '../../../src/billing/closeMonth.js';
import { issueInvoices } from '../../../src/billing/index.js';
import type { BillingMonth } from '../../../src/billing/months.js';
import { DataKeys } from '../../../src/privacy/vault/keys.js';
import type { Service } from '../../support/service.js';

/** Who sells in the tests. */
export const SELLER = {
  name: 'Klusster Town Press',
  address: '1 Main Street\nToronto ON  M5V 1A1',
  gstNumber: '123456789RT0001',
  qstNumber: '1234567890TQ0001',
} as const;

/** The billing of a service that was started. */
export const billingOf = ({ stores }: Service) => {
  const { main, keyStore, keyring } = stores;
  const keys = new DataKeys(keyStore, keyring, 0);
  const run = (text: string, values: readonly unknown[] = []) => main.database.query(text, [...values] as never);
  const closing = (now: Date) => ({ fork: main.fork, keys, now, seller: SELLER });
  const failures: unknown[] = [];
  return {
    run,
    /** Sets what a klusster costs from a month on. */
    price: (month: BillingMonth, cents: number) =>
      run('insert into plan_price (from_month, monthly_cents, set_at) values ($1::date, $2, now())', [
        `${month}-01`,
        cents,
      ]),
    closeMonth: (owner: string, month: BillingMonth, now: Date) => closeMonth(closing(now), owner, month),
    issue: (now: Date, dryRun = false) =>
      issueInvoices({
        ...closing(now),
        dryRun,
        onFailure: (error) => failures.push(error),
      }).finally(() => expect(failures).toEqual([])),
    /** All invoices by number: whose, of which month, and sums. */
    invoices: async () =>
      (
        await run(
          `select number, owner_id::text, to_char(month, 'YYYY-MM'), state, subtotal_cents, tax_cents, total_cents, due_cents, province, due_on::text
           from invoice order by number`,
        )
      ).map(([number, owner, month, state, subtotal, tax, total, due, province, dueOn]) => ({
        number: Number(number),
        owner: owner as string,
        month: month as string,
        state: state as string,
        subtotal: Number(subtotal),
        tax: Number(tax),
        total: Number(total),
        due: Number(due),
        province: province as string,
        dueOn: dueOn as string,
      })),
    /** The lines of an owner's invoice of a month. */
    lines: async (owner: string, month: BillingMonth) =>
      (
        await run(
          `select l.klusster_name, l.from_day::text, l.until_day::text, l.days, l.of_days, l.cents
           from invoice_line l join invoice i on i.id = l.invoice_id
           where i.owner_id = $1::uuid and i.month = $2::date order by l.position`,
          [owner, `${month}-01`],
        )
      ).map(([name, from, until, days, ofDays, cents]) => ({
        name,
        from,
        until,
        days: Number(days),
        ofDays: Number(ofDays),
        cents: Number(cents),
      })),
  };
};
