import type { Ctx } from '../ctx.js';
import { recoveryCodesLeft } from '../factors/index.js';
import { KlussterError } from '../kernel/errors.js';
import { isRefused, type Refused } from '../kernel/userErrors.js';
import { beginSession } from './beginSession.js';
import type { OpenedSession } from './openSession.js';
import { type FactorAnswer, proveFactor } from './proveFactor.js';

/** A session; and how many recovery codes she has left, where she used one. */
export type CompletedSignIn = OpenedSession & { readonly recoveryCodesLeft?: number };

/** Answers the question for a second factor; from here the request goes on as that person. */
export async function completeSignIn(ctx: Ctx, answer: FactorAnswer): Promise<CompletedSignIn | Refused> {
  if (ctx.disclosures.viewer) throw new KlussterError('BAD_USER_INPUT', 'Sign in in an operation of its own.');
  const proven = await proveFactor(ctx, answer);
  if (isRefused(proven)) return proven;
  const session = await beginSession(ctx, proven.person, 'BEARER', 'SECOND_FACTOR');
  return 'recoveryCode' in answer.proof
    ? { ...session, recoveryCodesLeft: await recoveryCodesLeft(ctx.em, proven.person) }
    : session;
}
