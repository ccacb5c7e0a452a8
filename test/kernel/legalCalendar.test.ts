import fc from 'fast-check';
import { isHoliday, legalLimit } from '../../src/kernel/legalCalendar.js';
import { endOfDay, type LocalDay, localDay } from '../../src/kernel/localDay.js';
import { keptAsHoliday, limitByHand } from '../support/calendarByHand.js';

/** Easter Sundays as they were printed, and will be (Government of Canada and astronomical tables). */
const EASTERS: Readonly<Record<number, string>> = {
  2000: '04-23',
  2008: '03-23',
  2011: '04-24',
  2019: '04-21',
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
  2031: '04-13',
  2038: '04-25',
  2049: '04-18',
  2076: '04-19',
};

const text = (at: Date) => at.toISOString().slice(0, 10) as LocalDay;

test('each day of two centuries is a holiday where another calendar has one', () => {
  let days = 0;
  let holidays = 0;
  for (const at = new Date('1960-01-01T00:00:00Z'); at.getUTCFullYear() < 2160; at.setUTCDate(at.getUTCDate() + 1)) {
    expect([text(at), isHoliday(text(at))]).toEqual([text(at), keptAsHoliday(at)]);
    days += 1;
    holidays += isHoliday(text(at)) ? 1 : 0;
  }
  console.log(`legal calendar: ${days} days, ${holidays} of them Sundays or holidays`);
  expect(days).toBeGreaterThan(70_000);
});

test.each(Object.entries(EASTERS))('in %s Easter is on %s', (year, easter) => {
  const sunday = Date.parse(`${year}-${easter}`);
  expect(isHoliday(text(new Date(sunday - 2 * 86_400_000)))).toBe(true);
  expect(isHoliday(text(new Date(sunday + 86_400_000)))).toBe(true);
});

test.each([
  ['2026-01-02', 30, '2026-02-02', 'February 1 is a Sunday'],
  ['2026-11-25', 30, '2026-12-26', 'Christmas Day; the Saturday after it is no holiday'],
  ['2026-03-04', 30, '2026-04-04', 'Good Friday; the Saturday after it is no holiday'],
  ['2026-03-06', 30, '2026-04-07', 'Easter Sunday, and Easter Monday after it'],
  ['2029-06-01', 30, '2029-07-03', 'Canada Day is a Sunday, and kept on Monday'],
  ['2026-09-13', 30, '2026-10-13', 'a Tuesday after Thanksgiving'],
  ['2026-08-31', 30, '2026-10-01', 'Truth and Reconciliation'],
  ['2026-11-29', 30, '2026-12-29', 'nothing in the way'],
  ['2028-01-30', 30, '2028-02-29', 'a leap day'],
  ['2026-05-08', 10, '2026-05-19', 'Victoria Day'],
] as const)('received on %s, %i days end on %s: %s', (received, days, limit, _why) => {
  expect(legalLimit(received, days)).toBe(limit);
});

const ZONES = ['America/St_Johns', 'America/Halifax', 'America/Toronto', 'America/Regina', 'America/Vancouver', 'UTC'];

test('limits in any zone are those of a calendar that is turned by hand', () => {
  let runs = 0;
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2012-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 70 }),
      fc.constantFrom(...ZONES),
      (instant, days, zone) => {
        runs += 1;
        const received = localDay(instant, zone);
        const limit = legalLimit(received, days);
        expect(limit).toBe(limitByHand(received, days));
        expect(legalLimit(received, days + 1) >= limit).toBe(true);
        const end = endOfDay(limit, zone);
        expect(localDay(new Date(end.getTime() - 1), zone)).toBe(limit);
        expect(localDay(end, zone) > limit).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
  console.log(`legal limits: ${runs} dates and zones`);
  expect(runs).toBeGreaterThanOrEqual(1_000);
});

test.each(['', '2026-1-1', '2026-13-01', 'tomorrow'])('%j is no day', (day) => {
  expect(() => legalLimit(day as LocalDay, 30)).toThrow('YYYY-MM-DD');
});

test.each([-1, 0.5, Number.NaN, 10_000])('%d days are no limit', (days) => {
  expect(() => legalLimit('2026-11-29', days)).toThrow('whole number');
});
