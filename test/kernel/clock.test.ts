import { fixedClock, systemClock } from '../../src/kernel/clock.js';
import { Fault } from '../../src/kernel/errors.js';

test('a fixed clock stands still, whatever is done to the dates it took or gave', () => {
  const noon = new Date('2026-11-03T12:00:00Z');
  const clock = fixedClock(noon);
  noon.setFullYear(1999);
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe('2026-11-03T12:00:00.000Z');
});

test('a fixed clock refuses a date that is none', () => {
  expect(() => fixedClock(new Date('yesterday'))).toThrow(Fault);
});

test('the system clock tells the time of the machine', () => {
  const before = Date.now();
  const now = systemClock.now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});
