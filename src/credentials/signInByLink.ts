import { accountAt, type FirstProof, goOnFrom, mayBecomeSomebody } from '../accounts/index.js';
import { endRequest, findRequest } from '../addresses/index.js';
import type { Ctx } from '../ctx.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import type { Transport } from '../kernel/transport.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';

/** Signs in whoever followed the link that was sent to her; not one who has set a password since. */
export async function signInByLink(
  ctx: Ctx,
  { token, transport }: { readonly token: string; readonly transport: Transport },
): Promise<FirstProof | Refused> {
  mayBecomeSomebody(ctx, transport);
  const found = await findRequest(ctx, 'SIGN_IN', token);
  const account = found && (await accountAt(ctx.em, ctx, found.request.email as EmailAddress));
  if (!account || account.passwordHash !== undefined) return refusedFor('LINK_NOT_VALID');
  const isFirst = await ctx.em.transactional((em) => endRequest(em, found, ctx.now));
  return isFirst ? goOnFrom(ctx, account.person, transport) : refusedFor('LINK_NOT_VALID');
}
