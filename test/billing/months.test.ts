import fc from 'fast-check';
import {
  type BillingMonth,
  daysIn,
  firstDay,
  isOver,
  lastMonthOver,
  localDay,
  monthOf,
  nextMonth,
  previousMonth,
  type Zone,
  zoneOf,
} from '../../src/billing/months.js';
import { Province } from '../../src/graph/enums.js';

/**
 * The clocks of Canada from 2021 to 2025 by the acts of the provinces, in minutes from UTC, without the database of time zones: one hour later
 * from the second Sunday of March, 02:00 standard time, to the first Sunday of November, 02:00 of the later time; not in the Yukon and
 * Saskatchewan.
 */
const HOUR = 60;
const CLOCKS: Readonly<Record<Province, { standard: number; changes: boolean }>> = {
  AB: { standard: -7 * HOUR, changes: true },
  BC: { standard: -8 * HOUR, changes: true },
  MB: { standard: -6 * HOUR, changes: true },
  NB: { standard: -4 * HOUR, changes: true },
  NL: { standard: -3.5 * HOUR, changes: true },
  NS: { standard: -4 * HOUR, changes: true },
  NT: { standard: -7 * HOUR, changes: true },
  NU: { standard: -5 * HOUR, changes: true },
  ON: { standard: -5 * HOUR, changes: true },
  PE: { standard: -4 * HOUR, changes: true },
  QC: { standard: -5 * HOUR, changes: true },
  SK: { standard: -6 * HOUR, changes: false },
  YT: { standard: -7 * HOUR, changes: false },
};
const provinces = Object.keys(CLOCKS) as Province[];
const MINUTE = 60_000;

/** The `nth` Sunday of a month (1 is January) at 02:00 UTC. */
function sunday(year: number, month: number, nth: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return Date.UTC(year, month - 1, 1 + ((7 - first) % 7) + (nth - 1) * 7, 2);
}

/** What the clock of a province shows at an instant, as an ISO text. */
function clockAt(at: number, province: Province): string {
  const { standard, changes } = CLOCKS[province];
  const year = new Date(at + standard * MINUTE).getUTCFullYear();
  const begins = sunday(year, 3, 2) - standard * MINUTE;
  const ends = sunday(year, 11, 1) - (standard + HOUR) * MINUTE;
  const isLater = changes && at >= begins && at < ends;
  return new Date(at + (standard + (isLater ? HOUR : 0)) * MINUTE).toISOString();
}

/** Around every midnight that a clock of the province could show: the last millisecond before it, and its first. */
function* aroundMidnights(province: Province): Generator<number> {
  const { standard } = CLOCKS[province];
  for (let day = Date.UTC(2021, 0, 2); day < Date.UTC(2025, 11, 30); day += 24 * HOUR * MINUTE)
    for (const ahead of [standard, standard + HOUR]) yield* [day - ahead * MINUTE - 1, day - ahead * MINUTE];
}

test('a day ends at midnight by the clock of its province, on each day of five years', () => {
  let cases = 0;
  for (const province of provinces)
    for (const at of aroundMidnights(province)) {
      const [found, expected] = [localDay(new Date(at), zoneOf(province)), clockAt(at, province).slice(0, 10)];
      if (found !== expected) throw new Error(`${province} at ${new Date(at).toISOString()}: ${found}`);
      cases += 1;
    }
  console.info(`local days: ${cases} instants`);
  expect(cases).toBeGreaterThanOrEqual(90_000);
});

test('and at any other instant', () => {
  const instant = fc.integer({ min: Date.UTC(2021, 0, 2), max: Date.UTC(2025, 11, 30) });
  let cases = 0;
  fc.assert(
    fc.property(fc.constantFrom(...provinces), instant, (province, at) => {
      const [zone, clock] = [zoneOf(province), clockAt(at, province)];
      expect(localDay(new Date(at), zone)).toBe(clock.slice(0, 10));
      // The month before, by hand: the day before the first of this one.
      const before = new Date(Date.parse(`${clock.slice(0, 7)}-01`) - 1).toISOString().slice(0, 7);
      expect(lastMonthOver(new Date(at), zone)).toBe(before);
      expect(isOver(before as BillingMonth, new Date(at), zone)).toBe(true);
      expect(isOver(clock.slice(0, 7) as BillingMonth, new Date(at), zone)).toBe(false);
      cases += 1;
    }),
    { numRuns: 5_000 },
  );
  console.info(`months over: ${cases} instants`);
  expect(cases).toBeGreaterThanOrEqual(5_000);
});

test.each<[string, string, Province, BillingMonth, boolean]>([
  ['a minute before the month ends in St. John’s', '2026-02-01T03:29:00Z', 'NL', '2026-01', false],
  ['when it ends there', '2026-02-01T03:30:00Z', 'NL', '2026-01', true],
  ['half an hour later it is not over in Halifax', '2026-02-01T03:59:59Z', 'NS', '2026-01', false],
  ['and then it is', '2026-02-01T04:00:00Z', 'NS', '2026-01', true],
  ['31 January in Vancouver, when it is February in Toronto', '2026-02-01T07:59:59Z', 'BC', '2026-01', false],
  ['29 February of a leap year', '2028-02-29T23:00:00Z', 'QC', '2028-02', false],
  ['1 March of a leap year', '2028-03-01T05:00:00Z', 'QC', '2028-02', true],
  ['the end of a month in which the clock was put forward', '2026-04-01T04:00:00Z', 'ON', '2026-03', true],
  ['the end of one in which it was put back', '2025-12-01T04:59:59Z', 'ON', '2025-11', false],
  ['a year later', '2027-01-15T12:00:00Z', 'SK', '2026-01', true],
  ['a month that has not begun', '2026-01-15T12:00:00Z', 'SK', '2026-02', false],
])('%s: at %s in %s, that %s is over is %s', (_name, at, province, month, over) => {
  expect(isOver(month, new Date(at), zoneOf(province))).toBe(over);
});

test('every province and territory has a zone, and the clocks above are all of them', () => {
  expect(provinces.toSorted()).toEqual(Object.keys(Province).toSorted());
});

test('months follow each other, and have their days, for 400 years', () => {
  let month: BillingMonth = '1999-12';
  let cases = 0;
  for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2400, 0, 1); at += daysIn(month) * 24 * HOUR * MINUTE) {
    const before = month;
    month = nextMonth(month);
    const day = new Date(at).toISOString().slice(0, 10);
    expect([firstDay(month), monthOf(day), previousMonth(month)]).toEqual([day, month, before]);
    cases += 1;
  }
  console.info(`months: ${cases} in a row`);
  expect(cases).toBe(4_800);
  expect([daysIn('2026-02'), daysIn('2028-02'), daysIn('2100-02'), daysIn('2000-02')]).toEqual([28, 29, 28, 29]);
});

test.each<[string, () => unknown]>([
  ['a month of 13', () => nextMonth('2026-13')],
  ['a month of 0', () => daysIn('2026-00')],
  ['a day in place of a month', () => previousMonth('2026-01-01' as never)],
  ['a month in place of a day', () => monthOf('2026-01')],
  ['an instant in place of a day', () => monthOf('2026-01-01T00:00:00Z')],
  ['a date that is none', () => localDay(new Date(Number.NaN), 'America/Toronto' satisfies Zone)],
])('%s is a fault', (_name, act) => {
  expect(act).toThrow(expect.objectContaining({ name: 'Fault' }));
});
