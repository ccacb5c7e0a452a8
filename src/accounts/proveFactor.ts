import type { Ctx } from '../ctx.js';
import { closeChallenge, holdChallenge, looksRight, type Proof, takeTry } from '../factors/index.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { Account } from './account.entity.js';
import { credentialOf, type Shown } from './credential.js';

/** Where a second factor is looked at. */
export type FactorGround = Pick<
  Ctx,
  'source' | 'reserve' | 'now' | 'em' | 'keys' | 'keyring' | 'publicUrl' | 'factorRules'
>;

/** An answer to the question for a second factor. */
export type FactorAnswer = { readonly challenge: string; readonly proof: Proof };

/**
 * Whose answer this is. A challenge that never was, is over, was answered or was answered wrongly too often gets one answer.
 * Nothing of the answer is looked at before it counts.
 */
export async function proveFactor(ground: FactorGround, { challenge, proof }: FactorAnswer): Promise<Shown | Refused> {
  const { source, reserve, now, em: manager, factorRules } = ground;
  const asked = await takeTry(reserve, { challenge, purpose: 'SIGN_IN', now });
  const attempt = { source, guessedOf: 'totp' in proof ? asked?.person : undefined };
  const seconds = await factorRules.throttle.take(attempt);
  if (seconds !== undefined) return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
  if (!asked) return refusedFor('CHALLENGE_OVER');
  const useUp = await looksRight(ground, { person: asked.person, challenge }, proof);
  if (!useUp) return refusedFor('SECOND_FACTOR_REFUSED');
  const shown = await manager.transactional(async (em): Promise<Shown | Refused> => {
    if (!(await holdChallenge(em, challenge))) return refusedFor('CHALLENGE_OVER');
    if (!(await useUp(em))) return refusedFor('SECOND_FACTOR_REFUSED');
    await closeChallenge(em, challenge);
    // While the challenge is held, what she signs in with is what it was asked on: whoever changes it removes the challenge.
    const { passwordHash } = await em.findOneOrFail(Account, { person: asked.person }, { refresh: true });
    return { person: asked.person, credential: credentialOf(passwordHash) };
  });
  if (isRefused(shown)) return shown;
  await factorRules.throttle.forget(attempt);
  return shown;
}
