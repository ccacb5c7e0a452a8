import { assert } from './assert.js';
import { dayOf, daysAfter, type LocalDay } from './localDay.js';

/** On whose clock days of receipt are told: that of where the service is run. */
export const LEGAL_ZONE = 'America/Toronto';

/** A day of a year: a date; or one that depends on weekdays or on the moon, counted from January 1 on. */
type Holiday = (year: number) => LocalDay;

const written = (year: number, month: number, day: number): LocalDay =>
  dayOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** 0 for Sunday. */
const weekday = (day: LocalDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const on =
  (month: number, day: number): Holiday =>
  (year) =>
    written(year, month, day);

/** The `nth` Monday of a month. */
const monday =
  (month: number, nth: number): Holiday =>
  (year) => {
    const first = written(year, month, 1);
    return daysAfter(first, ((8 - weekday(first)) % 7) + 7 * (nth - 1));
  };

const fromEaster =
  (days: number): Holiday =>
  (year) =>
    daysAfter(easter(year), days);

/** The Monday before May 25. */
const victoriaDay: Holiday = (year) => {
  const may24 = written(year, 5, 24);
  return daysAfter(may24, -((weekday(may24) + 6) % 7));
};

/** July 1, and July 2 where that is a Sunday (Holidays Act, s. 2). */
const canadaDay: Holiday = (year) => {
  const july1 = written(year, 7, 1);
  return weekday(july1) === 0 ? daysAfter(july1, 1) : july1;
};

/**
 * The holidays of all of Canada beside Sundays (Interpretation Act, s. 35(1) "holiday"; Holidays Act, ss. 2 and 3). Days that
 * one province keeps, and days appointed once, are left out: without them a limit is never later than the law's.
 */
const HOLIDAYS: readonly Holiday[] = [
  on(1, 1),
  // Good Friday and Easter Monday.
  fromEaster(-2),
  fromEaster(1),
  victoriaDay,
  canadaDay,
  // Labour Day.
  monday(9, 1),
  // National Day for Truth and Reconciliation.
  on(9, 30),
  // Thanksgiving, by the proclamation of 1957.
  monday(10, 2),
  // Remembrance Day.
  on(11, 11),
  on(12, 25),
];

/** Whether a day is a Sunday or a holiday in all of Canada. A Saturday by itself is none. Throws `Fault` for what is no day. */
export function isHoliday(day: LocalDay): boolean {
  const year = Number(dayOf(day).slice(0, 4));
  return weekday(day) === 0 || HOLIDAYS.some((holiday) => holiday(year) === day);
}

/**
 * The last day on which something can be done that must be done within so many days of its receipt: the day of receipt is not
 * counted, the last one is (Interpretation Act, s. 27), and a limit that falls on a holiday is the next day that is none
 * (s. 26). Throws `Fault` for what is no day, and unless `days` is a whole number from 0 to 3,660.
 */
export function legalLimit(receivedOn: LocalDay, days: number): LocalDay {
  assert(Number.isInteger(days) && days >= 0 && days <= 3_660, 'A limit is a whole number of days.');
  let last = daysAfter(receivedOn, days);
  while (isHoliday(last)) last = daysAfter(last, 1);
  return last;
}

/** Easter Sunday of the Gregorian calendar (the algorithm of J.-M. Oudin, 1940). */
function easter(year: number): LocalDay {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const shifts = Math.floor((century - 17) / 25);
  let moon = (century - Math.floor(century / 4) - Math.floor((century - shifts) / 3) + 19 * golden + 15) % 30;
  moon -= Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return daysAfter(written(year, 3, 28), moon - sunday);
}
