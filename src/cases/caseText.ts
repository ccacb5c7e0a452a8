import { KlussterError } from '../kernel/errors.js';
import { plainText } from '../kernel/text.js';

/** Longest reason, in characters. */
const REASON_MAX = 1_000;

/** Why something is done about a person: text about her, to be sealed. Throws `KlussterError` BAD_USER_INPUT, which does not repeat it. */
export function caseText(text: string): string {
  const reason = plainText(text, REASON_MAX);
  if (reason === '') throw new KlussterError('BAD_USER_INPUT', 'A reason is given in words.');
  return reason;
}
