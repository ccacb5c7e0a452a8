import { assert } from '../kernel/assert.js';
import { Fault } from '../kernel/errors.js';
import type { ProvinceCode } from '../kernel/provinces.js';

/** Taxes that an invoice may bear: goods and services, harmonized, Québec. */
export const TAXES = ['GST', 'HST', 'QST'] as const;
export type Tax = (typeof TAXES)[number];

/** What a tax comes to. `rate` is in 1/100,000 (9.975 % is 9,975); `cents` are whole cents, CAD. */
export type TaxAmount = { readonly tax: Tax; readonly rate: number; readonly cents: number };

/** The taxes of a province from a day on (`YYYY-MM-DD`), until its next line. `source` is for whoever doubts it. */
type Line = {
  readonly province: ProvinceCode;
  readonly from: string;
  readonly rates: Readonly<Partial<Record<Tax, number>>>;
  readonly source: string;
};

const ONE = 100_000;
const GST = { GST: 5_000 };
const hst = (percent: number) => ({ HST: percent * 1_000 });

const FEDERAL = 'ETA 165(1), 5 % since 2008';
const HARMONIZED = 'ETA 165(1) and (2), Sch. VIII; CRA, "GST/HST rates by province"';
const PRESCRIBED = 'ETA 165(1) and (2), 123(1) "tax rate"; SOR/2010-117';

/**
 * All rates, each from the day on which it began (ETA: Excise Tax Act, RSC 1985, c. E-15; AQST: Act respecting the Québec sales tax, CQLR c.
 * T-0.1). A new rate is a new line; none is changed, because old invoices were right.
 *
 * Sales taxes that provinces collect themselves (BC, MB, SK) are not here: a seller charges them only when registered with the province, each by
 * its own act, and Klusster is registered for GST/HST and QST alone. An operator who must register there adds a tax and its lines.
 */
const LINES: readonly Line[] = [
  { province: 'AB', from: '2008-01-01', rates: GST, source: FEDERAL },
  { province: 'BC', from: '2013-04-01', rates: GST, source: `${FEDERAL}; HST ended on 2013-03-31` },
  { province: 'MB', from: '2008-01-01', rates: GST, source: FEDERAL },
  { province: 'NB', from: '2016-07-01', rates: hst(15), source: HARMONIZED },
  { province: 'NL', from: '2016-07-01', rates: hst(15), source: HARMONIZED },
  { province: 'NS', from: '2010-07-01', rates: hst(15), source: HARMONIZED },
  { province: 'NS', from: '2025-04-01', rates: hst(14), source: `${PRESCRIBED}, s. 33.6 (SOR/2025-77)` },
  { province: 'NT', from: '2008-01-01', rates: GST, source: FEDERAL },
  { province: 'NU', from: '2008-01-01', rates: GST, source: FEDERAL },
  { province: 'ON', from: '2010-07-01', rates: hst(13), source: HARMONIZED },
  { province: 'PE', from: '2016-10-01', rates: hst(15), source: HARMONIZED },
  // Both on the price since 2013; before, QST was on the price with GST.
  {
    province: 'QC',
    from: '2013-01-01',
    rates: { ...GST, QST: 9_975 },
    source: `${FEDERAL}; AQST 16, 9.975 % since 2013`,
  },
  { province: 'SK', from: '2008-01-01', rates: GST, source: FEDERAL },
  { province: 'YT', from: '2008-01-01', rates: GST, source: FEDERAL },
];

/**
 * The taxes on what an invoice says before tax, for a customer in a province.
 *
 * Each is worked out once on the sum of the invoice (ETA 165.2(1)), and half a cent counts as a cent (ETA 165.2(2)). HST is one tax here, not its
 * two parts: either is right (CRA, interpretation 125136 of 2011-11-28).
 *
 * @param day on which the tax becomes payable: that of the invoice (ETA 152(1), 168(1)); `YYYY-MM-DD`
 * @param cents whole cents, CAD, 0 or more
 * Throws `Fault` for a day before the first rate of the province, and for cents that are not whole or below 0.
 */
export function taxesOn(province: ProvinceCode, day: string, cents: number): readonly TaxAmount[] {
  assert(Number.isSafeInteger(cents) && cents >= 0, 'Tax is on whole cents, 0 or more.');
  return TAXES.flatMap((tax) => {
    const rate = ratesOn(province, day)[tax];
    return rate === undefined ? [] : [{ tax, rate, cents: share(cents, rate) }];
  });
}

function ratesOn(province: ProvinceCode, day: string): Line['rates'] {
  assert(/^\d{4}-\d{2}-\d{2}$/.test(day), 'A day is written YYYY-MM-DD.');
  const line = LINES.findLast((one) => one.province === province && one.from <= day);
  if (!line) throw new Fault('No rate of tax is known for so early a day.', province);
  return line.rates;
}

/** Whole all the way: no cent hangs on how a fraction is kept. */
function share(cents: number, rate: number): number {
  const scaled = cents * rate + ONE / 2;
  assert(Number.isSafeInteger(scaled), 'Tax is on a sum that can be reckoned with exactly.');
  return (scaled - (scaled % ONE)) / ONE;
}
