import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. */
const ARGON2 = {
  algorithm: 2 /* Algorithm.Argon2id, a const enum that isolated modules cannot import */,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** Longest password that is hashed, in characters; NIST SP 800-63B asks for at least 64. */
export const PASSWORD_MAX = 1024;

/**
 * How many are worked out at a time, in one process: each takes 19 MiB and a thread of the pool of four that reads files and
 * resolves names as well. The others wait their turn, whoever asks.
 */
const AT_A_TIME = 2;
const inTurn = pLimit(AT_A_TIME);

/** Hashes a password in PHC form. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), ARGON2));

/** A hash of nothing anyone can type, for the work that an unknown address must cost as well. */
const NOBODY = hashPassword('\u0000');

/** Whether the password fits. Without a stored hash it does the same work and says no, so that time tells nothing. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  const known = stored ?? (await NOBODY);
  const fits = await inTurn(() => verify(known, password.normalize('NFKC')));
  return fits && stored !== undefined;
}
