import type { Ctx } from '../ctx.js';
import type { Transport } from '../kernel/transport.js';
import { type AskedFactor, askForFactor } from './askForFactor.js';
import { beginSession } from './beginSession.js';
import type { Shown } from './credential.js';
import type { HandedSession } from './handOver.js';

/** What comes of a first proof: a session, or what is still asked before there is one. */
export type FirstProof = HandedSession | { readonly secondFactor: AskedFactor };

/**
 * Goes on from a first proof, a password or a link that was followed: asks who has a second factor for it. Throws `KlussterError`
 * STANDING_CHANGED when she signs in with something else since.
 */
export async function goOnFrom(ctx: Ctx, shown: Shown, transport: Transport): Promise<FirstProof> {
  const secondFactor = await askForFactor(ctx, shown);
  return secondFactor ? { secondFactor } : beginSession(ctx, shown, transport);
}
