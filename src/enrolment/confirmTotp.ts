import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { challengeHash, keyOf, openPending, sealLabel, sealVerifier, stepOf, takeTry } from '../factors/index.js';
import { newId, type SecondFactorId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { type AddedFactor, addFactor } from './addFactor.js';

/** Adds the authenticator app that shows the right code, in the place of the one before. */
export async function confirmTotp(
  ctx: Ctx,
  { challenge, code }: { readonly challenge: string; readonly code: string },
): Promise<AddedFactor | Refused> {
  const { person } = whose(ctx);
  const asked = await takeTry(ctx.reserve, { challenge, purpose: 'ADD_TOTP', now: ctx.now });
  if (asked?.person !== person || !asked.pending) return refusedFor('CHALLENGE_OVER');
  const key = await keyOf(ctx.keys, person);
  const { name, secret = '' } = openPending(key, challengeHash(challenge), person, asked.pending);
  const step = stepOf(secret, code, ctx.now);
  if (step === undefined) return refusedFor('SECOND_FACTOR_REFUSED', { field: 'code' });
  const id = newId<SecondFactorId>();
  const label = sealLabel(key, { id, person }, name);
  const verifier = sealVerifier(key, { id, person }, { secret });
  // The code that showed it to work is used up by that.
  return addFactor(ctx, { challenge, factor: { id, kind: 'TOTP', label, verifier, lastStep: step }, instead: 'TOTP' });
}
