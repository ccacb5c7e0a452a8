import fc from 'fast-check';
import { alertDay, dueAtOf, lastDayOf, limitDay } from '../../src/access/limits.js';
import { limitByHand } from '../support/calendarByHand.js';

/** Until when a request for access is answered: as a calendar by hand says, on whichever day and at whichever hour it came (Interpretation Act, 26, 27(2), 35). */

const ZONES = [
  'America/St_Johns',
  'America/Halifax',
  'America/Toronto',
  'America/Winnipeg',
  'America/Regina',
  'America/Edmonton',
  'America/Vancouver',
  'America/Whitehorse',
] as const;

const FORMATS = new Map(
  ZONES.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })]),
);

/** A day on a clock in Canada, told by a formatter and nothing of ours. */
const dayIn = (instant: Date, zone: (typeof ZONES)[number]): string => FORMATS.get(zone)?.format(instant) ?? '';

const instants = fc.date({
  min: new Date('2012-01-01T00:00:00Z'),
  max: new Date('2060-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('a limit is never later than that of any clock in Canada, and is that of the clock on which she asked first', () => {
  let cases = 0;
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 30 }), (receivedAt, more) => {
      const due = dueAtOf(receivedAt, more);
      const last = limitByHand(dayIn(receivedAt, 'America/Vancouver'), 30 + more);
      expect([limitDay(receivedAt, more), lastDayOf(due)]).toEqual([last, last]);
      for (const zone of ZONES) {
        const theirs = limitByHand(dayIn(receivedAt, zone), 30 + more);
        expect(last <= theirs).toBe(true);
        // Its last instant is within the last day of that clock, and no day after it.
        expect(dayIn(new Date(due.getTime() - 1), zone) <= theirs).toBe(true);
      }
      cases += 1;
    }),
    { numRuns: 2_000 },
  );
  console.log(`limits of access: ${cases} instants, ${cases * ZONES.length} clocks`);
  expect(cases).toBeGreaterThanOrEqual(2_000);
});

test('alerts are due ten days and three before the last one, and on it', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 40 * 24 }), (receivedAt, hours) => {
      const due = dueAtOf(receivedAt);
      const now = new Date(receivedAt.getTime() + hours * 3_600_000);
      const left = Math.round((Date.parse(lastDayOf(due)) - Date.parse(dayIn(now, 'America/St_Johns'))) / 86_400_000);
      expect(alertDay(due, now)).toBe(left <= 0 ? 30 : left <= 3 ? 27 : left <= 10 ? 20 : 0);
    }),
    { numRuns: 1_000 },
  );
});
