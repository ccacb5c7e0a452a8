import { assert } from '../kernel/assert.js';
import { type BillingMonth, daysIn, firstDay, type LocalDay, localDay, nextMonth, type Zone } from './months.js';

/** A time in which one owner ran a klusster; without an end she still does. */
export type Span = { readonly klusster: string; readonly from: Date; readonly until: Date | null };

/** What a span costs in a month. It counts from `fromDay` up to `untilDay`, which is not in it: `days` of the `ofDays` of the month. */
export type ProratedLine = {
  readonly klusster: string;
  readonly fromDay: LocalDay;
  readonly untilDay: LocalDay;
  readonly days: number;
  readonly ofDays: number;
  /** Whole cents, CAD, before tax. */
  readonly cents: number;
};

/**
 * What the spans of one owner cost in a month, a line each, in the order of the spans. The plan is by the day: the day on which she began counts,
 * that on which she ended does not, so a day on which a klusster changes hands is paid by whoever has it when it ends. A span without a whole
 * day in the month costs nothing and has no line.
 *
 * A line costs the price of the days up to its end less the price of those up to its beginning, each rounded down. So however owners share a
 * month, their lines come to its price to the cent, as long as their days are those of one zone.
 *
 * @param monthlyCents the price of the whole month: whole cents, CAD, 0 or more
 * Throws `Fault` for cents that are not, for a month that is none, and for a span that ends before it begins.
 */
export function linesOf(of: {
  readonly spans: readonly Span[];
  readonly month: BillingMonth;
  readonly zone: Zone;
  readonly monthlyCents: number;
}): readonly ProratedLine[] {
  const { spans, month, zone, monthlyCents } = of;
  assert(Number.isSafeInteger(monthlyCents) && monthlyCents >= 0, 'A price is in whole cents, 0 or more.');
  const ofDays = daysIn(month);
  const priceOf = (days: number) => (monthlyCents * days - ((monthlyCents * days) % ofDays)) / ofDays;
  return spans.flatMap(({ klusster, from, until }) => {
    assert(until === null || until >= from, 'A span does not end before it begins.');
    const begin = daysBefore(localDay(from, zone), month);
    const end = until === null ? ofDays : daysBefore(localDay(until, zone), month);
    if (begin === end) return [];
    const fromDay = dayAfter(begin, month);
    const untilDay = dayAfter(end, month);
    return [{ klusster, fromDay, untilDay, days: end - begin, ofDays, cents: priceOf(end) - priceOf(begin) }];
  });
}

/** How many days of a month are before a day: none of them, or all, when the day is in another. */
function daysBefore(day: LocalDay, month: BillingMonth): number {
  if (day < firstDay(month)) return 0;
  if (day >= firstDay(nextMonth(month))) return daysIn(month);
  return Number(day.slice(8)) - 1;
}

/** The day after so many days of a month. */
const dayAfter = (days: number, month: BillingMonth): LocalDay =>
  days < daysIn(month) ? (`${month}-${String(days + 1).padStart(2, '0')}` as LocalDay) : firstDay(nextMonth(month));
