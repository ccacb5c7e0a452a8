import { assert } from './assert.js';

/** A day on the clock of a place, `YYYY-MM-DD`. Days compare as texts. */
export type LocalDay = `${number}-${number}-${number}`;

const DAY = 86_400_000;
/** No clock is further from UTC than this, in milliseconds. */
const FURTHEST = 15 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** One for each zone: making one takes a thousand times as long as using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
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

/** The day that an instant is in, on the clock of a zone of the IANA database. Throws `Fault` for a date that is none. */
export function localDay(instant: Date, zone: string): LocalDay {
  assert(Number.isFinite(instant.getTime()), 'A local day needs a valid instant.');
  const parts = formatOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value;
  return dayOf(`${part('year')}-${part('month')}-${part('day')}`);
}

/** A text as a day. Throws `Fault` for what is none. */
export function dayOf(text: string): LocalDay {
  assert(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text), 'A day is written YYYY-MM-DD.');
  return text as LocalDay;
}

/** The day so many days later; earlier, where it is negative. Throws `Fault` for what is no day. */
export const daysAfter = (day: LocalDay, days: number): LocalDay =>
  dayOf(new Date(Date.parse(dayOf(day)) + days * DAY).toISOString().slice(0, 10));

/** The first instant that is no longer in a day, on the clock of a zone. Throws `Fault` for what is no day. */
export function endOfDay(day: LocalDay, zone: string): Date {
  const midnight = Date.parse(dayOf(day)) + DAY;
  let [before, after] = [midnight - FURTHEST, midnight + FURTHEST];
  // What a zone does to its clock is asked for, not computed: halving ends at the millisecond.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(new Date(middle), zone) > day) after = middle;
    else before = middle;
  }
  return new Date(after);
}
