import { Fault } from '../kernel/errors.js';
import { PURPOSES } from './purposes.js';

/** What is done or shown for a purpose: a job, or a scope of partners. */
type ForPurpose = { readonly name: string; readonly purpose: unknown };

/** The boot refuses a job or a scope that is for none of the purposes that people are told (§5.1). Throws `Fault`, which names all of them. */
export function requirePurposes(declared: readonly ForPurpose[]): void {
  const aimless = declared.filter(({ purpose }) => typeof purpose !== 'string' || !Object.hasOwn(PURPOSES, purpose));
  if (aimless.length === 0) return;
  const named = aimless.map(({ name }) => `  ${name}: name one of ${Object.keys(PURPOSES).join(', ')}`);
  throw new Fault(`The purposes are refused:\n${named.join('\n')}`);
}
