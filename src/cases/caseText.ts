import { KlussterError } from '../kernel/errors.js';
import { plainText } from '../kernel/text.js';

/** Longest reason that staff give, in characters. */
const REASON_MAX = 1_000;

/** Why something is done about a person: text about her, to be sealed. Throws `KlussterError` BAD_USER_INPUT, which does not repeat it. */
export function caseText(text: string, max = REASON_MAX): string {
  const reason = plainText(text, max);
  if (reason === '') throw new KlussterError('BAD_USER_INPUT', 'A reason is given in words.');
  return reason;
}
