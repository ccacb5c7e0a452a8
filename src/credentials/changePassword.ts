import { accountOf, countedAsViewer, passwordRefusal, stillHere, whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { type Changed, setPassword } from './setPassword.js';

const WRONG = refusedFor('WRONG_PASSWORD', { field: 'current' });

/** Gives the viewer another password for the one that she has. */
export async function changePassword(
  ctx: Ctx,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Changed | Refused> {
  const { person, session } = whose(ctx);
  const account = stillHere(await accountOf(ctx.em, ctx, person as PersonId));
  const claim = { ...account, countedAs: countedAsViewer(person), password: current };
  const refused = await passwordRefusal(ctx, claim, WRONG);
  return refused ?? setPassword(ctx, account, { password, except: session, otherwise: WRONG });
}
