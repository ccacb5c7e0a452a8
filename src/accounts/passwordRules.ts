import { dictionary } from '@zxcvbn-ts/language-common';
import type { UserErrorCode } from '../kernel/userErrors.js';

/** Shortest password, in characters: NIST SP 800-63B-4, 3.1.1.2, for one that may be the only factor. Nothing else is asked of it. */
export const PASSWORD_MIN = 15;

const LISTED: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** What is left of a password without its context must have so many letters and digits to be one. */
const REST_MIN = 8;
/** Shorter words of the context are in too much that is not about it. */
const WORD_MIN = 4;

/**
 * Why a password is not accepted; undefined when it is. Refused are short ones, those of a list of 49,000 that are tried
 * first, repetitions and runs of such, and those made of the service's name or of what is known of the person.
 * @param about what is known of whose password it is: names, address
 */
export function passwordProblem(password: string, about: readonly string[] = []): UserErrorCode | undefined {
  const text = password.normalize('NFKC');
  if ([...text].length < PASSWORD_MIN) return 'PASSWORD_TOO_SHORT';
  return isGuessable(text.toLowerCase(), wordsOf(about)) ? 'PASSWORD_TOO_COMMON' : undefined;
}

function isGuessable(text: string, context: readonly string[]): boolean {
  const units = [text, unitOf(text), unitOf(withoutEnding(text))];
  if (units.some((unit) => LISTED.has(unit) || unit.length < WORD_MIN || isRun(unit))) return true;
  const rest = context.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && rest.replace(/[^\p{L}\p{N}]/gu, '').length < REST_MIN;
}

/** Digits and signs that are hung on a word to make it longer. */
const withoutEnding = (text: string): string => text.replace(/[^\p{L}]+$/u, '') || text;

/** What a text repeats; the text itself when it repeats nothing. */
function unitOf(text: string): string {
  const period = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, period);
}

/** Whether each character is the next, or the one before, of the character before it. */
function isRun(text: string): boolean {
  const steps = [...text]
    .map((character, at) => (character.codePointAt(0) ?? 0) - (text.codePointAt(at - 1) ?? 0))
    .slice(1);
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

const wordsOf = (about: readonly string[]): string[] =>
  ['klusster', ...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word.length >= WORD_MIN)
    .sort((a, b) => b.length - a.length);
