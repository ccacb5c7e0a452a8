import type { Ctx } from '../ctx.js';
import { type AskedFactor, askForFactor } from './askForFactor.js';
import { beginSession } from './beginSession.js';
import type { OpenedSession } from './openSession.js';
import type { Transport } from './sessionLimits.js';

/** What comes of a first proof: a session, or what is still asked before there is one. */
export type FirstProof = OpenedSession | { readonly secondFactor: AskedFactor };

/** Goes on from a first proof, a password or a link that was followed: asks who has a second factor for it. */
export async function goOnFrom(ctx: Ctx, person: string, transport: Transport): Promise<FirstProof> {
  const secondFactor = await askForFactor(ctx, person);
  return secondFactor ? { secondFactor } : beginSession(ctx, person, transport);
}
