import { Option } from 'commander';
import type { Ground } from '../accounts/index.js';
import { type EmailAddress, emailAddress } from '../kernel/emailAddress.js';
import { Fault } from '../kernel/errors.js';
import type { Stores } from '../stores.js';

/** Whom it is about, by her address. */
export const address = () => new Option('--email <address>', 'the address she signs in with').makeOptionMandatory();

export const anAddress = (text: string): EmailAddress => checked('--email', () => emailAddress(text));

/** Says which option was refused and why, never its value: the command line itself would repeat it. */
export function checked<Value>(option: string, check: () => Value): Value {
  try {
    return check();
  } catch (refused) {
    throw new Fault(`${option}: ${(refused as Error).message}`);
  }
}

/** What the verbs of staff stand on, by a command. */
export const groundOf = ({ main, keyStore, keyring }: Stores): Ground => ({
  em: main.fork(),
  keyStore,
  keyring,
  now: new Date(),
});
