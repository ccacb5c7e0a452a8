import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { ask, challengeHash, keyOf, newChallenge, newTotp, sealPending } from '../factors/index.js';
import type { Refused } from '../kernel/userErrors.js';
import { factorName } from './factorName.js';
import { refusedToAdd } from './mayChange.js';

/** What an authenticator app is set up with. It is shown once. */
export type BegunTotp = {
  readonly challenge: string;
  readonly expiresAt: Date;
  readonly secret: string;
  readonly uri: string;
};

/** Makes the secret of an authenticator app, which counts from its first code on. */
export async function beginTotp(ctx: Ctx, input: { readonly name: string }): Promise<BegunTotp | Refused> {
  const name = factorName(input.name);
  const { person } = whose(ctx);
  const refused = await refusedToAdd(ctx);
  if (refused) return refused;
  const { secret, uri } = newTotp(name);
  const challenge = newChallenge();
  const key = await keyOf(ctx.keys, person);
  const pending = sealPending(key, challengeHash(challenge), person, { name, secret });
  const expiresAt = await ask(ctx.em, challenge, { purpose: 'ADD_TOTP', person, now: ctx.now, pending });
  return { challenge, expiresAt, secret, uri };
}
