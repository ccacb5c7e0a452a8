import type { Ctx } from '../ctx.js';
import { type OpenedSession, openSession, type SessionProof } from './openSession.js';
import type { Transport } from './sessionLimits.js';
import { tokenHash } from './token.js';
import { viewerOf } from './viewerOf.js';

/** Opens a session for a person who has just proved that it is she; from here the request goes on as that person. */
export async function beginSession(
  ctx: Ctx,
  person: string,
  transport: Transport,
  proof: SessionProof = 'FIRST_FACTOR',
): Promise<OpenedSession> {
  const session = await openSession(ctx, person, transport, proof);
  const asked = { hash: tokenHash(session.accessToken), now: ctx.now };
  const known = await viewerOf(ctx.reserve, asked, ctx.factorRules.passwordIsEnough);
  if (known) ctx.become(known.viewer);
  return session;
}
