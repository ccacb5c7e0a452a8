import type { Ctx } from '../ctx.js';
import { recoveryCodesLeft } from '../factors/index.js';
import type { Transport } from '../kernel/transport.js';
import { isRefused, type Refused } from '../kernel/userErrors.js';
import { beginSession, mayBecomeSomebody } from './beginSession.js';
import type { HandedSession } from './handOver.js';
import { type FactorAnswer, proveFactor } from './proveFactor.js';

/** A session; and how many recovery codes she has left, where she used one. */
export type CompletedSignIn = HandedSession & { readonly recoveryCodesLeft?: number };

/** Answers the question for a second factor; from here the request goes on as that person. */
export async function completeSignIn(
  ctx: Ctx,
  { transport, ...answer }: FactorAnswer & { readonly transport: Transport },
): Promise<CompletedSignIn | Refused> {
  mayBecomeSomebody(ctx, transport);
  const proven = await proveFactor(ctx, answer);
  if (isRefused(proven)) return proven;
  const session = await beginSession(ctx, proven, transport, 'SECOND_FACTOR');
  return 'recoveryCode' in answer.proof
    ? { ...session, recoveryCodesLeft: await recoveryCodesLeft(ctx.em, proven.person) }
    : session;
}
