import { type BillingMonth, lastMonthOver, localDay, monthOf, nextMonth, type Zone } from './months.js';
import { linesOf, type Span } from './proration.js';

/** What is known of an owner when it is asked which of her months are to be closed. */
export type Known = {
  readonly spans: readonly Span[];
  readonly zone: Zone;
  /** The latest month for which she has an invoice. */
  readonly invoiced: BillingMonth | undefined;
  /** The first month in which klussters cost anything; undefined where they never did. */
  readonly priced: BillingMonth | undefined;
};

/**
 * The months of an owner that are over on her clock and have no invoice though a klusster was open for her, the oldest first: one, when the run
 * comes each month; more, when it did not.
 */
export function monthsToClose({ spans, zone, invoiced, priced }: Known, now: Date): readonly BillingMonth[] {
  const began = spans.map(({ from }) => monthOf(localDay(from, zone))).sort()[0];
  if (began === undefined || priced === undefined) return [];
  const first = [began, priced, invoiced === undefined ? began : nextMonth(invoiced), firstKept(now, zone)].reduce(
    (a, b) => (a > b ? a : b),
  );
  const last = lastMonthOver(now, zone);
  const months: BillingMonth[] = [];
  // A price of a cent a day: what has a line at all.
  for (let month = first; month <= last; month = nextMonth(month))
    if (linesOf({ spans, month, zone, monthlyCents: 31 }).length > 0) months.push(month);
  return months;
}

/** The first month of which invoices are still kept: of those before, that there was one may be forgotten (Excise Tax Act 286(3)). */
const firstKept = (now: Date, zone: Zone): BillingMonth => `${Number(localDay(now, zone).slice(0, 4)) - 6}-01`;
