import type { Ctx } from '../ctx.js';
import { ask, type FactorMethod, methodsOf, newChallenge, passkeysOf, requestOptions } from '../factors/index.js';
import { KlussterError } from '../kernel/errors.js';
import { type Shown, stillCounts } from './credential.js';

/** What is asked of somebody whose password was right: one of these, before the challenge ends. */
export type AskedFactor = {
  readonly challenge: string;
  readonly expiresAt: Date;
  readonly methods: readonly FactorMethod[];
  /** What a device is asked to sign; none for who has no passkey. */
  readonly passkeyOptions: string | null;
};

/**
 * Asks for a second factor. Undefined when she has none, or her password is enough. Throws `KlussterError` STANDING_CHANGED when she
 * signs in with something else since.
 */
export async function askForFactor(
  ctx: Pick<Ctx, 'em' | 'keys' | 'now' | 'publicUrl' | 'factorRules'>,
  shown: Shown,
): Promise<AskedFactor | undefined> {
  const { em: manager, now } = ctx;
  const { person } = shown;
  if (ctx.factorRules.passwordIsEnough(person)) return undefined;
  const methods = await methodsOf(manager, person);
  if (methods.length === 0) return undefined;
  const challenge = newChallenge();
  const known = await passkeysOf(ctx, person);
  const passkeyOptions = known.length > 0 ? await requestOptions(ctx, { challenge, known }) : null;
  const expiresAt = await manager.transactional(async (em) => {
    if (!(await stillCounts(em, shown))) throw new KlussterError('STANDING_CHANGED');
    return ask(em, challenge, { purpose: 'SIGN_IN', person, now });
  });
  return { challenge, methods, passkeyOptions, expiresAt };
}
