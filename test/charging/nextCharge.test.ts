import 'reflect-metadata';
import type { Zone } from '../../src/billing/index.js';
import { outcomeOf } from '../../src/charging/cardUseOutcome.js';
import { CHARGE_STATES, isOver } from '../../src/charging/chargeState.js';
import { dayOfNextCharge } from '../../src/charging/nextCharge.js';

const [VICTORIA, TORONTO, ST_JOHNS] = ['America/Vancouver', 'America/Toronto', 'America/St_Johns'] as const;

test('a use is under way as long as its attempt has not ended, and money was taken by one that was captured alone', () => {
  const told = CHARGE_STATES.map((state) => [state, outcomeOf(state)] as const);
  expect(told).toHaveLength(7);
  for (const [state, outcome] of told) {
    expect([state, outcome === 'UNDER_WAY']).toEqual([state, !isOver(state)]);
    expect([state, outcome === 'CAPTURED']).toEqual([state, state === 'CAPTURED']);
  }
  expect(outcomeOf('NEVER_MADE')).toBe('NOTHING_TAKEN');
});

test('a card is charged next today, or on the first of the next month once it was tried, on the clock of its owner', () => {
  const due = { cents: 900, wasTried: false };
  const cases: readonly (readonly [Parameters<typeof dayOfNextCharge>[0], string, Zone, string | null])[] = [
    [due, '2026-12-02T17:00:00Z', TORONTO, '2026-12-02'],
    [{ ...due, wasTried: true }, '2026-12-02T17:00:00Z', TORONTO, '2027-01-01'],
    // It is the first in Newfoundland, and the last day in British Columbia.
    [due, '2026-12-01T04:00:00Z', ST_JOHNS, '2026-12-01'],
    [due, '2026-12-01T04:00:00Z', VICTORIA, '2026-11-30'],
    [{ ...due, wasTried: true }, '2026-12-01T04:00:00Z', VICTORIA, '2026-12-01'],
    // Nothing is begun in the last hour of a month.
    [due, '2026-12-01T04:00:01Z', TORONTO, '2026-12-01'],
    [due, '2027-01-01T04:30:00Z', TORONTO, '2027-01-01'],
    [{ ...due, wasTried: true }, '2027-01-31T17:00:00Z', TORONTO, '2027-02-01'],
    [{ ...due, wasTried: true }, '2028-02-29T17:00:00Z', TORONTO, '2028-03-01'],
    [{ cents: null, wasTried: false }, '2026-12-02T17:00:00Z', TORONTO, null],
    [{ cents: null, wasTried: true }, '2026-12-02T17:00:00Z', TORONTO, null],
    [{ cents: 49, wasTried: false }, '2026-12-02T17:00:00Z', TORONTO, null],
    [{ cents: 50, wasTried: false }, '2026-12-02T17:00:00Z', TORONTO, '2026-12-02'],
  ];
  for (const [known, now, zone, day] of cases)
    expect([known, now, zone, dayOfNextCharge(known, new Date(now), zone)]).toEqual([known, now, zone, day]);
});
