import { type LocalTime, minutesOf } from '../kernel/localTime.js';

/** The days of a week, in order (ISO 8601). */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A time in which a business is open, on the clock of its place. One that closes before it opens closes on the day after. */
export type OpeningSpan = { readonly weekday: Weekday; readonly opens: LocalTime; readonly closes: LocalTime };

/** Spans of a week at most: six on each day. */
export const SPANS_MAX = 42;

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/**
 * The hours of a week in their order; undefined where two of them overlap, also across the end of a day or of the week, or
 * where one has no length. From 00:00 to 24:00 is the whole day.
 */
export function openingHours(spans: readonly OpeningSpan[]): readonly OpeningSpan[] | undefined {
  const week = spans.map(placed).sort((one, other) => one.from - other.from);
  const isLong = week.every(({ from, to }) => to > from && to - from <= DAY);
  const isApart = week.every(({ to }, at) => to <= (week[at + 1]?.from ?? WEEK + (week[0]?.from ?? 0)));
  return isLong && isApart ? week.map(({ span }) => span) : undefined;
}

/** Where a span stands in the week, in minutes. */
function placed({ weekday, opens, closes }: OpeningSpan) {
  const day = WEEKDAYS.indexOf(weekday) * DAY;
  const [from, to] = [minutesOf(opens), minutesOf(closes)];
  const span = { weekday, opens, closes };
  if (from === DAY || from === to) return { from: day, to: day, span };
  return { from: day + from, to: day + to + (to < from ? DAY : 0), span };
}
