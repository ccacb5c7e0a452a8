import type { Ctx } from '../ctx.js';
import { ask, type FactorMethod, methodsOf, newChallenge } from '../factors/index.js';

/** What is asked of somebody whose password was right: one of these, before the challenge ends. */
export type AskedFactor = {
  readonly challenge: string;
  readonly expiresAt: Date;
  readonly methods: readonly FactorMethod[];
};

/** Asks for a second factor. Undefined when she has none, or her password is enough. */
export async function askForFactor(
  { em, now, factorRules }: Pick<Ctx, 'em' | 'now' | 'factorRules'>,
  person: string,
): Promise<AskedFactor | undefined> {
  if (factorRules.passwordIsEnough(person)) return undefined;
  const methods = await methodsOf(em, person);
  if (methods.length === 0) return undefined;
  const challenge = newChallenge();
  return { challenge, methods, expiresAt: await ask(em, challenge, { purpose: 'SIGN_IN', person, now }) };
}
