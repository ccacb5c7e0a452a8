import type { Ctx } from '../ctx.js';
import type { Transport } from '../kernel/transport.js';
import type { OpenedSession } from './openSession.js';

/** What a client is told of its session: the token, unless its browser was given it as a cookie. */
export type HandedSession = { readonly accessToken: string | null; readonly expiresAt: Date };

/** Hands the token of a session to the client: in the answer, or to its browser alone. */
export function handOver(ctx: Ctx, session: OpenedSession, transport: Transport): HandedSession {
  if (transport === 'BEARER') return session;
  ctx.handCookie(session.accessToken);
  return { ...session, accessToken: null };
}
