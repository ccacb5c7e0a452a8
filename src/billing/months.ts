import { assert } from '../kernel/assert.js';
import type { ProvinceCode } from '../kernel/provinces.js';

/** A day on the clock of a place, `YYYY-MM-DD`. Days compare as texts. */
export type LocalDay = `${number}-${number}-${number}`;

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

const formats = new Map<Zone, Intl.DateTimeFormat>();

/** One for each zone: making one takes a thousand times as long as using it. */
function formatOf(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** The day that an instant is in, on the clock of a zone. Throws `Fault` for a date that is none. */
export function localDay(instant: Date, zone: Zone): LocalDay {
  assert(Number.isFinite(instant.getTime()), 'A local day needs a valid instant.');
  const parts = formatOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value;
  return day(`${part('year')}-${part('month')}-${part('day')}`);
}

/** The month that a day is in. Throws `Fault` for what is no day. */
export const monthOf = (of: string): BillingMonth => day(of).slice(0, 7) as BillingMonth;

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

function day(text: string): LocalDay {
  assert(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text), 'A day is written YYYY-MM-DD.');
  return text as LocalDay;
}
