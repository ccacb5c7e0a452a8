import type { Ctx } from '../ctx.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { passwordFits } from './password.js';

/** A password that was given, by what its tries are counted, and the hash of the one that would be right; none where there is none. */
export type Claim = {
  readonly countedAs: string;
  readonly password: string;
  readonly passwordHash: string | null | undefined;
};

/**
 * Why a password does not prove who asks; undefined when it does. Tries are counted from the source, and for this claim from
 * there, before any work; and each costs the same work whatever is stored.
 * @param wrong what is told of a password that does not fit
 */
export async function passwordRefusal(
  { source, signInThrottle }: Pick<Ctx, 'source' | 'signInThrottle'>,
  { countedAs, password, passwordHash }: Claim,
  wrong: Refused,
): Promise<Refused | undefined> {
  const attempt = { source, email: countedAs };
  const seconds = await signInThrottle.take(attempt);
  if (seconds !== undefined) return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
  if (!(await passwordFits(passwordHash ?? undefined, password))) return wrong;
  await signInThrottle.forget(attempt);
  return undefined;
}

/** Tries of whoever is signed in. An address has an @, so that these are none of those to sign in. */
export const countedAsViewer = (personId: string): string => `person ${personId}`;
