import type { Ctx } from '../ctx.js';
import { ask, type FactorMethod, methodsOf, newChallenge, passkeysOf, requestOptions } from '../factors/index.js';

/** What is asked of somebody whose password was right: one of these, before the challenge ends. */
export type AskedFactor = {
  readonly challenge: string;
  readonly expiresAt: Date;
  readonly methods: readonly FactorMethod[];
  /** What a device is asked to sign; none for who has no passkey. */
  readonly passkeyOptions: string | null;
};

/** Asks for a second factor. Undefined when she has none, or her password is enough. */
export async function askForFactor(
  ctx: Pick<Ctx, 'em' | 'keys' | 'now' | 'publicUrl' | 'factorRules'>,
  person: string,
): Promise<AskedFactor | undefined> {
  const { em, now } = ctx;
  if (ctx.factorRules.passwordIsEnough(person)) return undefined;
  const methods = await methodsOf(em, person);
  if (methods.length === 0) return undefined;
  const challenge = newChallenge();
  const known = await passkeysOf(ctx, person);
  const passkeyOptions = known.length > 0 ? await requestOptions(ctx, { challenge, known }) : null;
  return {
    challenge,
    methods,
    passkeyOptions,
    expiresAt: await ask(em, challenge, { purpose: 'SIGN_IN', person, now }),
  };
}
