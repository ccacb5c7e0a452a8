import { assert } from './assert.js';

/** Where the time comes from; passed in, so that tests and sweeps decide what "now" is. */
export type Clock = { now(): Date };

/** The machine's clock. */
export const systemClock: Clock = Object.freeze({ now: () => new Date() });

/** A clock that stands still at `date`. Throws `Fault` for an invalid date. */
export function fixedClock(date: Date): Clock {
  const instant = date.getTime();
  assert(Number.isFinite(instant), 'A fixed clock needs a valid date.');
  return Object.freeze({ now: () => new Date(instant) });
}
