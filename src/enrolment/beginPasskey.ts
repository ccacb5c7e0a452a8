import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { ask, challengeHash, creationOptions, keyOf, newChallenge, passkeysOf, sealPending } from '../factors/index.js';
import type { Refused } from '../kernel/userErrors.js';
import { factorName } from './factorName.js';
import { refusedToAdd } from './mayChange.js';

/** What a device makes a passkey by. */
export type BegunPasskey = { readonly challenge: string; readonly expiresAt: Date; readonly options: string };

/** Asks for a passkey, which counts once the device has shown it. */
export async function beginPasskey(ctx: Ctx, input: { readonly name: string }): Promise<BegunPasskey | Refused> {
  const name = factorName(input.name);
  const { person } = whose(ctx);
  const refused = await refusedToAdd(ctx);
  if (refused) return refused;
  const challenge = newChallenge();
  const pending = sealPending(await keyOf(ctx.keys, person), challengeHash(challenge), person, { name });
  const options = await creationOptions(ctx, { challenge, person, name, known: await passkeysOf(ctx, person) });
  const expiresAt = await ask(ctx.em, challenge, { purpose: 'ADD_PASSKEY', person, now: ctx.now, pending });
  return { challenge, expiresAt, options };
}
