import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { anonymous } from '../privacy/viewer.js';
import { Session } from './session.entity.js';
import { whose } from './whose.js';

/**
 * Ends one of her sessions. What is not hers, was ended before or names no session is not there: `KlussterError` NOT_FOUND.
 * When it is that of this request, the rest of the operation is anonymous.
 */
export async function endSession(ctx: Ctx, { id }: { id: string }): Promise<{ readonly id: string }> {
  const { em, now } = ctx;
  const { person, session } = whose(ctx);
  const named = fromGlobalId(id);
  if (named?.kind !== 'Session') throw new KlussterError('NOT_FOUND');
  const hers = { id: named.id, person, endedAt: null, expiresAt: { $gt: now } };
  if ((await em.nativeUpdate(Session, hers, { endedAt: now })) === 0) throw new KlussterError('NOT_FOUND');
  if (named.id === session) ctx.become(anonymous);
  return { id };
}
