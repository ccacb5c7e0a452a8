import { accountOf, requireRecentProof, stillHere, whose } from '../accounts/index.js';
import { type AskedFor, askForProof } from '../addresses/index.js';
import type { Ctx } from '../ctx.js';
import type { PersonId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';

/** Asks for another address to sign in with. Both addresses get a link, and it is changed when both were followed. */
export async function changeAddress(ctx: Ctx, { email }: { readonly email: string }): Promise<AskedFor | Refused> {
  const { person } = whose(ctx);
  const refused = await requireRecentProof(ctx);
  if (refused) return refused;
  const account = stillHere(await accountOf(ctx.em, ctx, person as PersonId));
  return askForProof(ctx, { kind: 'NEW_ADDRESS', email, language: ctx.language, holder: account });
}
