/** What numbers of a network begin with, as a span of whole numbers, and how many digits they have (ISO/IEC 7812-1; the networks' own lists). */
type Network = { readonly from: number; readonly to: number; readonly lengths: readonly number[] };

const network = (from: number, to: number, ...lengths: readonly number[]): Network => ({ from, to, lengths });
const FROM_14 = [14, 15, 16, 17, 18, 19];
const FROM_16 = [16, 17, 18, 19];
const ANY = [13, ...FROM_14];

const NETWORKS: readonly Network[] = [
  // Visa
  network(4, 4, 13, 16, 19),
  // Mastercard
  network(51, 55, 16),
  network(2221, 2720, 16),
  // American Express
  network(34, 34, 15),
  network(37, 37, 15),
  // Diners Club
  network(300, 305, ...FROM_14),
  network(36, 36, ...FROM_14),
  network(38, 39, ...FROM_14),
  // Discover
  network(6011, 6011, ...FROM_16),
  network(644, 659, ...FROM_16),
  // JCB
  network(3528, 3589, ...FROM_16),
  // UnionPay
  network(62, 62, ...FROM_16),
  network(8100, 8171, ...FROM_16),
  // Mir
  network(2200, 2204, ...FROM_16),
  // Maestro, and debit cards of banks that share its ranges
  network(50, 50, ...ANY),
  network(56, 58, ...ANY),
  network(63, 63, ...ANY),
  network(67, 67, ...ANY),
];

const LEAST = 13;
const MOST = 19;

/** What stands between the digits of one number: up to three spaces or dashes of any kind, and no end of a line. */
const BETWEEN = '[\\p{Zs}\\p{Pd}\\t\\u2212\\u00ad\\u200b-\\u200d\\u2060]{1,3}';
/** Thirteen digits with no more than that between them: what hardly any text has, so that hardly any is looked at closely. */
const MAYBE = new RegExp(`[0-9](?:(?:${BETWEEN})?[0-9]){${LEAST - 1}}`, 'u');
/** Digits of full width, which are written in Chinese and Japanese. */
const WIDE = /[\uff10-\uff19]/;
const RUNS = new RegExp(`\\+?[0-9]+(?:${BETWEEN}[0-9]+)*`, 'gu');
const APART = new RegExp(BETWEEN, 'u');
/** UUIDs and hashes: their digits are no numbers. */
const HEX_WORDS = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b(?=[0-9]*[a-f])[0-9a-f]{32,}\b/gi;
/** The most digits of a telephone number in international form (E.164, 6.1). */
const PHONE_DIGITS = 15;

/**
 * Whether a text holds the number of a payment card: 13 to 19 digits that a card network gives out and that pass the check of Luhn
 * (ISO/IEC 7812-1, annex B), in one piece or in the groups in which people write them.
 */
export function holdsCardNumber(text: string): boolean {
  const plain = WIDE.test(text) ? text.normalize('NFKC') : text;
  if (!MAYBE.test(plain)) return false;
  for (const [run] of plain.replace(HEX_WORDS, ' / ').matchAll(RUNS)) if (hasCardNumber(run)) return true;
  return false;
}

function hasCardNumber(run: string): boolean {
  const groups = run.replace('+', '').split(APART);
  if (run.startsWith('+') && groups.join('').length <= PHONE_DIGITS) return false;
  return groups.some((_group, first) => beginsAt(groups, first));
}

/**
 * Whether a card's number begins with a group. It never begins or ends within one: a part of a longer number is no number. Its groups but the last
 * have four digits and more, or all of them one, the first of such among them. Groups of two or three are telephone numbers, dates and amounts: two numbers of Montreal one
 * after the other begin as a Mastercard does.
 */
function beginsAt(groups: readonly string[], first: number): boolean {
  const areSingle = groups[first]?.length === 1;
  if (areSingle && groups[first - 1]?.length === 1) return false;
  let digits = '';
  for (let at = first; at < groups.length; at += 1) {
    const group = groups[at] as string;
    digits += group;
    if (digits.length > MOST || (areSingle && group.length > 1)) return false;
    if (digits.length >= LEAST && isCardNumber(digits)) return true;
    if (!areSingle && group.length < 4) return false;
  }
  return false;
}

// Luhn first: it lets one in ten through, and the networks are many.
const isCardNumber = (digits: string): boolean => passesLuhn(digits) && NETWORKS.some((one) => isOf(one, digits));

function isOf({ from, to, lengths }: Network, digits: string): boolean {
  const prefix = Number(digits.slice(0, String(from).length));
  return prefix >= from && prefix <= to && lengths.includes(digits.length);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === 0;
}
