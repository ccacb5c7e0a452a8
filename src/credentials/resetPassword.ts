import { accountAt, credentialOf } from '../accounts/index.js';
import { endRequest, findRequest } from '../addresses/index.js';
import type { Ctx } from '../ctx.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { type Changed, setPassword } from './setPassword.js';

const NOT_VALID = refusedFor('LINK_NOT_VALID');

/**
 * Sets the password of whoever followed the link that was sent to her, in the place of the one that she had when it was written. All
 * her sessions end; a second factor stays what it is.
 */
export async function resetPassword(
  ctx: Ctx,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Changed | Refused> {
  const found = await findRequest(ctx, 'PASSWORD_RESET', token);
  const account = found && (await accountAt(ctx.em, ctx, found.request.email as EmailAddress));
  if (!account || found.request.credential !== credentialOf(account.passwordHash)) return NOT_VALID;
  return setPassword(ctx, account, { password, also: (em) => endRequest(em, found, ctx.now), otherwise: NOT_VALID });
}
