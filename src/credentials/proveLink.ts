import { accountAt, credentialOf, type Shown } from '../accounts/index.js';
import { endRequest, findRequest } from '../addresses/index.js';
import type { Ctx } from '../ctx.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';

/** A link that signs in. */
export type SignInLink = {
  readonly kind: 'SIGN_IN' | 'PARTNER_SIGN_IN';
  readonly token: string;
  /** At which page of a partner's sign-in it was asked for: it counts there and nowhere else. */
  readonly interaction?: string;
};

/** Where a link is looked at. */
export type LinkGround = Pick<Ctx, 'em' | 'keys' | 'keyring' | 'now'>;

/** Whose link this is, once. One of somebody who has set a password since is good no longer. */
export async function proveLink(
  ground: LinkGround,
  { kind, token, interaction }: SignInLink,
): Promise<Shown | Refused> {
  const { em, now } = ground;
  const found = await findRequest(ground, kind, token);
  const isHere = found !== undefined && found.request.interaction === interaction;
  const account = isHere ? await accountAt(em, ground, found.request.email as EmailAddress) : undefined;
  if (!found || !account || account.passwordHash !== undefined) return refusedFor('LINK_NOT_VALID');
  const isFirst = await em.transactional((tx) => endRequest(tx, found, now));
  return isFirst
    ? { person: account.person, credential: credentialOf(account.passwordHash) }
    : refusedFor('LINK_NOT_VALID');
}
