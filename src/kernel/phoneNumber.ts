import { KlussterError } from './errors.js';

declare const brand: unique symbol;

/** A telephone number in E.164: `+` and 7 to 15 digits. */
export type PhoneNumber = string & { readonly [brand]: 'PhoneNumber' };

const MAX_RAW_UNITS = 40;
/** What people write between digits, and the invisible direction marks that address books paste around a number. */
const SEPARATORS = /[ \u00a0().\-\u2010-\u2013\u202a-\u202e\u2066-\u2069]/gu;
const INTERNATIONAL = /^\+[1-9][0-9]{6,14}$/;
/** North American plan: area code and exchange begin with 2–9 and are no N11 service code. */
const NORTH_AMERICAN = /^\+1(?:[2-9](?!11)[0-9]{2}){2}[0-9]{4}$/;
/** A bracketed trunk zero is not dialled from abroad; keeping it silently would store somebody else's number. */
const TRUNK_ZERO = /\(\s*0\s*\)/;

/**
 * Normalises to E.164. Ten digits, or eleven that begin with 1, are Canadian; all else needs `+` and the country code.
 * No extensions. Throws `KlussterError` BAD_USER_INPUT; the message does not repeat the text.
 */
export function phoneNumber(text: string): PhoneNumber {
  if (text.length > MAX_RAW_UNITS || TRUNK_ZERO.test(text)) throw notANumber();
  const number = withCountryCode(text.replaceAll(SEPARATORS, ''));
  if (!INTERNATIONAL.test(number)) throw notANumber();
  if (number.startsWith('+1') && !NORTH_AMERICAN.test(number)) throw notANumber();
  return number as PhoneNumber;
}

function withCountryCode(compact: string): string {
  if (/^[0-9]{10}$/.test(compact)) return `+1${compact}`;
  if (/^1[0-9]{10}$/.test(compact)) return `+${compact}`;
  return compact;
}

function notANumber(): KlussterError {
  return new KlussterError('BAD_USER_INPUT', 'This is not a telephone number.');
}
