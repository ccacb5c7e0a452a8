import {
  beginSession,
  credentialOf,
  type HandedSession,
  hasAddress,
  mayBecomeSomebody,
  type NewProfile,
  openAccount,
  openProfile,
  passwordRefusal,
} from '../accounts/index.js';
import { endRequest, findRequest } from '../addresses/index.js';
import { type Answer, recordConsents } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { orTaken } from '../db/taken.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import type { PersonId } from '../kernel/ids.js';
import type { Transport } from '../kernel/transport.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';

const WRONG = refusedFor('INVALID_CREDENTIALS');

/**
 * Makes a person of whoever followed the link of her registration, and signs her in. The password that she registered with is
 * asked for again: somebody else's registration in her name is not hers to confirm.
 */
export async function confirmRegistration(
  ctx: Ctx,
  {
    token,
    password,
    transport,
  }: { readonly token: string; readonly password?: string | null | undefined; readonly transport: Transport },
): Promise<HandedSession | Refused> {
  mayBecomeSomebody(ctx, transport);
  const found = await findRequest(ctx, 'REGISTRATION', token);
  if (!found) return refusedFor('LINK_NOT_VALID');
  const { passwordHash = null, email, ...rest } = found.request;
  const address = email as EmailAddress;
  if (passwordHash !== null) {
    const claim = { countedAs: canonicalEmail(address), password: password ?? '', passwordHash };
    const refused = await passwordRefusal(ctx, claim, WRONG);
    if (refused) return refused;
  }
  // The request becomes the person: what was sealed for it stays sealed, under the key that is hers from here on.
  const person = found.id as PersonId;
  const work = ctx.em.transactional(async (em) => {
    if (!(await endRequest(em, found, ctx.now))) return false;
    if (await hasAddress(em, ctx.keyring, address)) return false;
    await openAccount(
      { em, keyring: ctx.keyring, now: ctx.now },
      { person, key: found.key, email: address, passwordHash },
    );
    openProfile(em, { person, key: found.key, now: ctx.now }, JSON.parse(rest.profile ?? '') as NewProfile);
    await recordConsents(em, JSON.parse(rest.consents ?? '') as Answer[], {
      person,
      language: found.language,
      policyVersion: rest.policyVersion ?? '',
      evidence: { kind: 'REGISTRATION', id: person },
      now: ctx.now,
    });
    return true;
  });
  // Of two who confirm at once, one is first.
  const isHers = await orTaken(work, false);
  return isHers
    ? beginSession(ctx, { person, credential: credentialOf(passwordHash) }, transport)
    : refusedFor('LINK_NOT_VALID');
}
