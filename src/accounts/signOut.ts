import type { Ctx } from '../ctx.js';
import { Session } from './session.entity.js';

/** Ends the session of this request; it is dead for the next one. False when nobody was signed in. */
export async function signOut(ctx: Ctx): Promise<boolean> {
  if (ctx.viewer.kind === 'anonymous') return false;
  await ctx.em.nativeUpdate(Session, { id: ctx.viewer.sessionId }, { endedAt: ctx.now });
  return true;
}
