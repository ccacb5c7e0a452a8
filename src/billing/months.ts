import { assert } from '../kernel/assert.js';
import { dayOf, type LocalDay, localDay } from '../kernel/localDay.js';
import type { ProvinceCode } from '../kernel/provinces.js';

export { type LocalDay, localDay } from '../kernel/localDay.js';

/** A month that is billed, `YYYY-MM`. Months compare as texts. */
export type BillingMonth = `${number}-${number}`;

/** The clock of each province: that of its capital. Where a province has several, its capital's ends the month for all of it. */
const ZONES = {
  AB: 'America/Edmonton',
  BC: 'America/Vancouver',
  MB: 'America/Winnipeg',
  NB: 'America/Moncton',
  NL: 'America/St_Johns',
  NS: 'America/Halifax',
  NT: 'America/Yellowknife',
  NU: 'America/Iqaluit',
  ON: 'America/Toronto',
  PE: 'America/Halifax',
  QC: 'America/Toronto',
  SK: 'America/Regina',
  YT: 'America/Whitehorse',
} as const satisfies Record<ProvinceCode, string>;

/** A billing zone, by its name in the IANA database. */
export type Zone = (typeof ZONES)[ProvinceCode];

/** The billing zone of a province. */
export const zoneOf = (province: ProvinceCode): Zone => ZONES[province];

/** The month that a day is in. Throws `Fault` for what is no day. */
export const monthOf = (of: string): BillingMonth => dayOf(of).slice(0, 7) as BillingMonth;

/** The first day of a month. */
export const firstDay = (month: BillingMonth): LocalDay => `${month}-01` as LocalDay;

/** The month after. Throws `Fault` for what is no month. */
export const nextMonth = (month: BillingMonth): BillingMonth => monthAt(indexOf(month) + 1);

/** The month before. Throws `Fault` for what is no month. */
export const previousMonth = (month: BillingMonth): BillingMonth => monthAt(indexOf(month) - 1);

/** How many days a month has. Throws `Fault` for what is no month. */
export function daysIn(month: BillingMonth): number {
  const index = indexOf(month);
  return new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
}

/** Whether a month is over: the day of `now`, on the clock of the zone, is in a later one. */
export const isOver = (month: BillingMonth, now: Date, zone: Zone): boolean => monthOf(localDay(now, zone)) > month;

/** The last month that is over. */
export const lastMonthOver = (now: Date, zone: Zone): BillingMonth => previousMonth(monthOf(localDay(now, zone)));

/** Months since the year 0. */
function indexOf(month: BillingMonth): number {
  assert(/^\d{4}-(0[1-9]|1[0-2])$/.test(month), 'A month is written YYYY-MM.');
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthAt(index: number): BillingMonth {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as BillingMonth;
}
