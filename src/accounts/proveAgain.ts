import type { Ctx } from '../ctx.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Account } from './account.entity.js';
import { countedAsViewer, passwordRefusal } from './passwordRefusal.js';
import { provenUntil } from './recentProof.js';
import { Session } from './session.entity.js';
import { whose } from './whose.js';

const WRONG = refusedFor('WRONG_PASSWORD', { field: 'password' });

/** She proved that it is she; it counts until then. */
export type Proven = { readonly provenUntil: Date };

/**
 * Takes the password of whoever is signed in, so that this session may do what is sensitive for a while. Tries are counted
 * like those to sign in, against the account and the source, and each costs the same work.
 */
export async function proveAgain(ctx: Ctx, { password }: { password: string }): Promise<Proven | Refused> {
  const { em, now } = ctx;
  const { person, session } = whose(ctx);
  const account = await em.findOne(Account, { person });
  const claim = { countedAs: countedAsViewer(person), password, passwordHash: account?.passwordHash };
  const refused = await passwordRefusal(ctx, claim, WRONG);
  if (refused) return refused;
  await em.nativeUpdate(Session, { id: session, endedAt: null }, { provenAt: now });
  return { provenUntil: provenUntil(now) };
}
