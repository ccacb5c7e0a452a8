import { KlussterError } from './errors.js';

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const CONTROL_BUT_LAYOUT = /(?![\t\n\r])\p{Cc}/u;
/** Embeddings, overrides and isolates: with them a name reads as another one (Unicode TR36, "Trojan Source"). */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;
/** Decomposed text is longer than what it composes to; the gate before normalising leaves room for it. */
const DECOMPOSED_FACTOR = 4;

/** True for one line: no lone surrogate (PostgreSQL and UTF-8 cannot hold one), no NUL, control or line separator. */
export function isPlainLine(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text) && !BIDI_CONTROL.test(text);
}

/** Like `isPlainLine`, but tabs and line breaks are allowed. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROL_BUT_LAYOUT.test(text) && !BIDI_CONTROL.test(text);
}

/**
 * One line in NFC without surrounding space, at most `max` UTF-16 units.
 * Throws `KlussterError` BAD_USER_INPUT; the message does not repeat the text.
 */
export function plainLine(text: string, max: number): string {
  return plain(text, max, isPlainLine);
}

/** Like `plainLine` for text of several lines; line breaks come out as `\n`. */
export function plainText(text: string, max: number): string {
  return plain(text, max, isPlainText).replaceAll(/\r\n?/g, '\n');
}

function plain(text: string, max: number, isPlain: (text: string) => boolean): string {
  if (text.length > max * DECOMPOSED_FACTOR) throw tooLong(max);
  if (!isPlain(text)) throw new KlussterError('BAD_USER_INPUT', 'The text holds characters that are not allowed.');
  const normal = text.normalize('NFC').trim();
  if (normal.length > max) throw tooLong(max);
  return normal;
}

function tooLong(max: number): KlussterError {
  return new KlussterError('BAD_USER_INPUT', `The text may have at most ${max} characters.`);
}
