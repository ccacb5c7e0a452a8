import fc from 'fast-check';
import type { BillingMonth } from '../../src/billing/months.js';
import { linesOf, type Span } from '../../src/billing/proration.js';

const MONTH = '2026-11';
const PRICE = 2_900;
const K = 'a klusster';
const at = (iso: string) => new Date(iso);
const span = (from: string, until: string | null = null): Span => ({
  klusster: K,
  from: at(from),
  until: until === null ? null : at(until),
});
const short = (spans: readonly Span[], month: BillingMonth = MONTH, monthlyCents = PRICE) =>
  linesOf({ spans, month, zone: 'America/Toronto', monthlyCents }).map(
    ({ fromDay, untilDay, days, ofDays, cents }) => `${fromDay} to ${untilDay}: ${days}/${ofDays} = ${cents}`,
  );

test.each<[string, Span[], string[]]>([
  ['a whole month costs its price', [span('2026-01-15T12:00Z')], ['2026-11-01 to 2026-12-01: 30/30 = 2900']],
  ['one that ends in it', [span('2026-01-15T12:00Z', '2026-11-16T12:00Z')], ['2026-11-01 to 2026-11-16: 15/30 = 1450']],
  ['one that begins in it', [span('2026-11-16T12:00Z')], ['2026-11-16 to 2026-12-01: 15/30 = 1450']],
  [
    'the day on which it begins counts, that on which it ends does not',
    [span('2026-11-02T12:00Z', '2026-11-03T12:00Z')],
    ['2026-11-02 to 2026-11-03: 1/30 = 97'],
  ],
  ['opened and closed on one day, it costs nothing', [span('2026-11-02T12:00Z', '2026-11-02T13:00Z')], []],
  ['over before the month', [span('2026-01-15T12:00Z', '2026-10-31T12:00Z')], []],
  ['over on the first day of the month', [span('2026-01-15T12:00Z', '2026-11-01T12:00Z')], []],
  [
    'over on the last day of it',
    [span('2026-01-15T12:00Z', '2026-11-30T12:00Z')],
    ['2026-11-01 to 2026-11-30: 29/30 = 2803'],
  ],
  ['over after it', [span('2026-01-15T12:00Z', '2026-12-24T12:00Z')], ['2026-11-01 to 2026-12-01: 30/30 = 2900']],
  ['begun after it', [span('2026-12-01T12:00Z')], []],
  [
    'begun by the clock of the zone: 30 November in Toronto',
    [span('2026-12-01T04:59:59Z')],
    ['2026-11-30 to 2026-12-01: 1/30 = 97'],
  ],
  ['and a second later it is December there', [span('2026-12-01T05:00:00Z')], []],
  [
    'given away and taken back, it is two lines',
    [span('2026-01-15T12:00Z', '2026-11-11T12:00Z'), span('2026-11-21T12:00Z')],
    ['2026-11-01 to 2026-11-11: 10/30 = 966', '2026-11-21 to 2026-12-01: 10/30 = 967'],
  ],
])('%s', (_name, spans, lines) => {
  expect(short(spans)).toEqual(lines);
});

test('each klusster has its lines, in the order of the spans', () => {
  const spans = ['b', 'a'].map((klusster) => ({ klusster, from: at('2026-01-15T12:00Z'), until: null }));
  const lines = linesOf({ spans, month: MONTH, zone: 'America/Toronto', monthlyCents: PRICE });
  expect(lines.map(({ klusster, cents }) => [klusster, cents])).toEqual([
    ['b', PRICE],
    ['a', PRICE],
  ]);
});

test.each<[BillingMonth, string]>([
  ['2026-02', '2026-02-01 to 2026-03-01: 28/28 = 2900'],
  ['2028-02', '2028-02-01 to 2028-03-01: 29/29 = 2900'],
  ['2026-01', '2026-01-16 to 2026-02-01: 16/31 = 1497'],
  ['2026-12', '2026-12-01 to 2027-01-01: 31/31 = 2900'],
])('a month has its own days: %s', (month, line) => {
  expect(short([span('2026-01-16T12:00Z')], month)).toEqual([line]);
});

test.each<[string, () => unknown]>([
  ['a span that ends before it begins', () => short([span('2026-11-03T12:00Z', '2026-11-02T12:00Z')])],
  ['half a cent', () => short([span('2026-11-03T12:00Z')], MONTH, 0.5)],
  ['a price below nothing', () => short([span('2026-11-03T12:00Z')], MONTH, -1)],
  ['a month that is none', () => short([span('2026-11-03T12:00Z')], '2026-13')],
])('%s is a fault', (_name, act) => {
  expect(act).toThrow(expect.objectContaining({ name: 'Fault' }));
});

const ZONES = ['America/St_Johns', 'America/Toronto', 'America/Regina', 'America/Vancouver'] as const;
/** Any month of three years with a leap day in the middle one. */
const months = fc
  .integer({ min: 0, max: 35 })
  .map((index) => new Date(Date.UTC(2027, index, 1)).toISOString().slice(0, 7) as BillingMonth);

test('however owners share a month, and however often it changes hands, it is paid to the cent, and each day once', () => {
  let [cases, lines] = [0, 0];
  fc.assert(
    fc.property(
      months,
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 33 * 24 * 60 }), fc.integer({ min: 0, max: 2 })), { maxLength: 12 }),
      (month, zone, monthlyCents, handOvers) => {
        const begin = Date.parse(`${month}-01`);
        // From a day before the month to a day after it; at each hand-over somebody of three gets it.
        const turns = handOvers
          .map(([minute, owner]) => ({ at: new Date(begin - 86_400_000 + minute * 60_000), owner }))
          .toSorted((one, other) => one.at.getTime() - other.at.getTime());
        const owned = [{ at: new Date(0), owner: 0 }, ...turns].map(({ at: from, owner }, index) => ({
          owner,
          span: { klusster: K, from, until: turns[index]?.at ?? null },
        }));
        const paid = [0, 1, 2].flatMap((owner) => {
          const spans = owned.filter((one) => one.owner === owner).map((one) => one.span);
          return linesOf({ spans, month, zone, monthlyCents });
        });
        expect(paid.reduce((sum, { cents }) => sum + cents, 0)).toBe(monthlyCents);
        const days = paid.toSorted((one, other) => (one.fromDay < other.fromDay ? -1 : 1));
        const [length] = days.map(({ ofDays }) => ofDays);
        expect(days.reduce((sum, one) => sum + one.days, 0)).toBe(length);
        for (const [index, one] of days.entries()) {
          expect(one.fromDay).toBe(days[index - 1]?.untilDay ?? `${month}-01`);
          expect((Date.parse(one.untilDay) - Date.parse(one.fromDay)) / 86_400_000).toBe(one.days);
          // Never a cent or more away from its share.
          expect(Math.abs(one.cents * one.ofDays - monthlyCents * one.days)).toBeLessThan(one.ofDays);
          lines += 1;
        }
        cases += 1;
      },
    ),
    { numRuns: 2_000 },
  );
  console.info(`proration: ${cases} months in ${lines} lines`);
  expect(cases).toBeGreaterThanOrEqual(2_000);
  expect(lines).toBeGreaterThanOrEqual(8_000);
});
