import type { Ctx } from '../ctx.js';
import { anonymous, isIdentified } from '../privacy/viewer.js';
import { Session } from './session.entity.js';

/** Ends the session of this request; the rest of the operation is anonymous, and the token is dead. False when nobody was signed in. */
export async function signOut(ctx: Ctx): Promise<boolean> {
  if (!isIdentified(ctx.viewer)) return false;
  await ctx.em.nativeUpdate(Session, { id: ctx.viewer.sessionId }, { endedAt: ctx.now });
  ctx.become(anonymous);
  return true;
}
