import { KlussterError } from '../kernel/errors.js';
import { plainLine } from '../kernel/text.js';

/** What somebody is reached by, or known by; numbers of cards are refused in any input. That is: an e-mail address, a telephone number, a postal code, a social insurance number. */
const OF_SOMEBODY: readonly RegExp[] = [
  /\S@\S/,
  /(?<!\d)(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)/,
  /\+\d[\d .()-]{6,}\d/,
  /\b[a-z]\d[a-z][ -]?\d[a-z]\d\b/i,
  /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/,
];

/** A line of 1 to `max` characters. Throws `KlussterError` BAD_USER_INPUT for anything else. */
export function aLine(text: string, max: number): string {
  const line = plainLine(text, max);
  if (line === '') throw new KlussterError('BAD_USER_INPUT', 'It is said in words.');
  return line;
}

/**
 * A line about a thing and about nobody. What somebody is reached or known by is refused; a name cannot be told from a word, so whoever writes it is told
 * to leave it out. Throws `KlussterError` BAD_USER_INPUT; the message does not repeat the text.
 */
export function impersonal(text: string, max: number): string {
  const line = aLine(text, max);
  if (OF_SOMEBODY.some((pattern) => pattern.test(line)))
    throw new KlussterError('BAD_USER_INPUT', 'The text is about a safeguard, and holds what somebody is reached by.');
  return line;
}
