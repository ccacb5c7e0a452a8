import type { Ctx } from '../ctx.js';
import { closeChallenge, holdChallenge, looksRight, type Proof, recoveryCodesLeft, takeTry } from '../factors/index.js';
import { KlussterError } from '../kernel/errors.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { beginSession } from './beginSession.js';
import type { OpenedSession } from './openSession.js';

/** A session; and how many recovery codes she has left, where she used one. */
export type CompletedSignIn = OpenedSession & { readonly recoveryCodesLeft?: number };

/**
 * Answers the question for a second factor; from here the request goes on as that person. A challenge that never was, is
 * over, was answered or was answered wrongly too often gets one answer. Nothing of the answer is looked at before it counts.
 */
export async function completeSignIn(
  ctx: Ctx,
  { challenge, proof }: { readonly challenge: string; readonly proof: Proof },
): Promise<CompletedSignIn | Refused> {
  if (ctx.disclosures.viewer) throw new KlussterError('BAD_USER_INPUT', 'Sign in in an operation of its own.');
  const asked = await takeTry(ctx.reserve, { challenge, purpose: 'SIGN_IN', now: ctx.now });
  const attempt = { source: ctx.source, guessedOf: 'totp' in proof ? asked?.person : undefined };
  const seconds = await ctx.factorRules.throttle.take(attempt);
  if (seconds !== undefined) return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
  if (!asked) return refusedFor('CHALLENGE_OVER');
  const useUp = await looksRight(ctx, asked.person, proof);
  if (!useUp) return refusedFor('SECOND_FACTOR_REFUSED');
  const { person } = asked;
  const refused = await ctx.em.transactional(async (em): Promise<Refused | undefined> => {
    if (!(await holdChallenge(em, challenge))) return refusedFor('CHALLENGE_OVER');
    if (!(await useUp(em))) return refusedFor('SECOND_FACTOR_REFUSED');
    await closeChallenge(em, challenge);
    return undefined;
  });
  if (refused) return refused;
  await ctx.factorRules.throttle.forget(attempt);
  const session = await beginSession(ctx, person, 'BEARER', 'SECOND_FACTOR');
  return 'recoveryCode' in proof ? { ...session, recoveryCodesLeft: await recoveryCodesLeft(ctx.em, person) } : session;
}
