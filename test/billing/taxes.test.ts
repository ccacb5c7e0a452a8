import fc from 'fast-check';
import { taxesOn } from '../../src/billing/taxes.js';
import { Province } from '../../src/graph/enums.js';

const said = (province: Province, day: string, cents: number) =>
  taxesOn(province, day, cents)
    .map(({ tax, rate, cents: amount }) => `${tax} ${rate / 1_000} % = ${amount}`)
    .join(', ');

test.each<[Province, string, string]>([
  ['AB', '2026-11-30', 'GST 5 % = 500'],
  ['BC', '2026-11-30', 'GST 5 % = 500'],
  ['MB', '2026-11-30', 'GST 5 % = 500'],
  ['NB', '2026-11-30', 'HST 15 % = 1500'],
  ['NL', '2026-11-30', 'HST 15 % = 1500'],
  ['NS', '2026-11-30', 'HST 14 % = 1400'],
  ['NT', '2026-11-30', 'GST 5 % = 500'],
  ['NU', '2026-11-30', 'GST 5 % = 500'],
  ['ON', '2026-11-30', 'HST 13 % = 1300'],
  ['PE', '2026-11-30', 'HST 15 % = 1500'],
  ['QC', '2026-11-30', 'GST 5 % = 500, QST 9.975 % = 998'],
  ['SK', '2026-11-30', 'GST 5 % = 500'],
  ['YT', '2026-11-30', 'GST 5 % = 500'],
  ['NS', '2025-03-31', 'HST 15 % = 1500'],
  ['NS', '2025-04-01', 'HST 14 % = 1400'],
])('on a hundred dollars in %s on %s it is %s', (province, day, taxes) => {
  expect(said(province, day, 10_000)).toBe(taxes);
});

test('every province and territory has its line in that table', () => {
  const today = Object.keys(Province).map((province) => said(province as Province, '2026-11-30', 10_000));
  expect(today).toHaveLength(13);
  expect(today.every((taxes) => taxes !== '')).toBe(true);
});

test.each<[string, Province, number, string]>([
  ['half a cent is a cent', 'AB', 10, 'GST 5 % = 1'],
  ['less than half is none', 'AB', 9, 'GST 5 % = 0'],
  [
    'each tax of Quebec is rounded by itself, on the price and not on the other',
    'QC',
    2_900,
    'GST 5 % = 145, QST 9.975 % = 289',
  ],
  ['nothing bears no tax, and the invoice says so', 'QC', 0, 'GST 5 % = 0, QST 9.975 % = 0'],
])('%s', (_name, province, cents, taxes) => {
  expect(said(province, '2026-11-30', cents)).toBe(taxes);
});

test('a tax is on the sum of an invoice: of three lines of ten cents it is two cents, not three', () => {
  expect(said('AB', '2026-11-30', 30)).toBe('GST 5 % = 2');
});

test.each<[string, Province, string, number]>([
  ['a day before the first rate', 'ON', '2010-06-30', 100],
  ['a day that is none', 'ON', '30/11/2026', 100],
  ['an instant in place of a day', 'ON', '2026-11-30T00:00:00Z', 100],
  ['half a cent', 'ON', '2026-11-30', 100.5],
  ['less than nothing', 'ON', '2026-11-30', -1],
  ['more than can be reckoned with', 'ON', '2026-11-30', Number.MAX_SAFE_INTEGER],
])('%s is a fault', (_name, province, day, cents) => {
  expect(() => taxesOn(province, day, cents)).toThrow(expect.objectContaining({ name: 'Fault' }));
});

test('a tax is the cent nearest to its share, and of two the upper', () => {
  let cases = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(Province)),
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      (province, sum) => {
        for (const { rate, cents } of taxesOn(province, '2026-11-30', sum)) {
          const [exact, rounded] = [BigInt(sum) * BigInt(rate), BigInt(cents) * 100_000n];
          // Distances in 1/100,000 of a cent.
          expect(exact - rounded >= -50_000n && exact - rounded < 50_000n).toBe(true);
          cases += 1;
        }
      },
    ),
    { numRuns: 5_000 },
  );
  console.info(`taxes: ${cases} taxes worked out twice`);
  expect(cases).toBeGreaterThanOrEqual(5_000);
});
