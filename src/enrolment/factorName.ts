import { KlussterError } from '../kernel/errors.js';
import { plainLine } from '../kernel/text.js';

/** Longest name of a factor, in characters. */
const NAME_MAX = 60;

/** By what a person tells a factor from her others: one line. Throws `KlussterError` BAD_USER_INPUT, which does not repeat it. */
export function factorName(text: string): string {
  const name = plainLine(text, NAME_MAX);
  if (name === '') throw new KlussterError('BAD_USER_INPUT', 'The name is empty.');
  return name;
}
