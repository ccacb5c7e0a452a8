import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { Transport } from '../kernel/transport.js';
import type { Shown } from './credential.js';
import { type HandedSession, handOver } from './handOver.js';
import { openSession, type SessionProof } from './openSession.js';
import { tokenHash } from './token.js';
import { viewerOf } from './viewerOf.js';

/**
 * Throws `KlussterError` BAD_USER_INPUT when the operation has shown something to somebody else: one request has one viewer in
 * the ledger; FORBIDDEN for a cookie that a page of others asks for. To be asked before anything is done.
 */
export function mayBecomeSomebody(
  { disclosures, isOwnPage }: Pick<Ctx, 'disclosures' | 'isOwnPage'>,
  transport: Transport,
): void {
  if (disclosures.viewer) throw new KlussterError('BAD_USER_INPUT', 'Sign in in an operation of its own.');
  if (transport === 'COOKIE' && !isOwnPage)
    throw new KlussterError('FORBIDDEN', 'Only pages of our own, and those that are allowed to, are given a cookie.');
}

/**
 * Opens a session for a person who has just proved that it is she; from here the request goes on as that person. Throws as
 * {@link openSession} does.
 */
export async function beginSession(
  ctx: Ctx,
  shown: Shown,
  transport: Transport,
  proof: SessionProof = 'FIRST_FACTOR',
): Promise<HandedSession> {
  const session = await openSession(ctx, shown, transport, proof);
  const asked = { hash: tokenHash(session.accessToken), now: ctx.now };
  const known = await viewerOf(ctx.reserve, asked, ctx.factorRules.passwordIsEnough);
  if (known) ctx.become(known.viewer);
  return handOver(ctx, session, transport);
}
