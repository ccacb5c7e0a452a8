import type { Ctx } from '../ctx.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Account } from './account.entity.js';
import { passwordFits } from './password.js';
import { provenUntil } from './recentProof.js';
import { Session } from './session.entity.js';
import { whose } from './whose.js';

/** She proved that it is she; it counts until then. */
export type Proven = { readonly provenUntil: Date };

/**
 * Takes the password of whoever is signed in, so that this session may do what is sensitive for a while. Tries are counted
 * like those to sign in, against the account and the source, and each costs the same work.
 */
export async function proveAgain(ctx: Ctx, { password }: { password: string }): Promise<Proven | Refused> {
  const { em, now } = ctx;
  const { person, session } = whose(ctx);
  // An address has an @, so that these tries are none of those to sign in.
  const attempt = { source: ctx.source, email: `person ${person}` };
  const seconds = await ctx.signInThrottle.take(attempt);
  if (seconds !== undefined) return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
  const account = await em.findOne(Account, { person });
  if (!(await passwordFits(account?.passwordHash, password)))
    return refusedFor('WRONG_PASSWORD', { field: 'password' });
  await ctx.signInThrottle.forget(attempt);
  await em.nativeUpdate(Session, { id: session, endedAt: null }, { provenAt: now });
  return { provenUntil: provenUntil(now) };
}
