import type { EntityManager } from '@mikro-orm/core';
import { Account, endSessionsOf, type FoundAccount, hashPassword, passwordProblem } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { endDelegationsOf } from '../delegations/index.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';

/** What was done. */
export type Changed = { readonly changed: true };

type Change = {
  readonly password: string;
  /** The session that goes on; none where all end. */
  readonly except?: string;
  /** What must happen in the same transaction; nothing is changed when it says no. */
  readonly also?: (em: EntityManager) => Promise<boolean>;
};

/**
 * Sets the password of an account. The other sessions end with the old one, and so does what partners may see in her name; she is
 * told by mail.
 */
export async function setPassword(
  ctx: Ctx,
  { person, key, email }: FoundAccount,
  { password, except, also }: Change,
): Promise<Changed | Refused> {
  const problem = passwordProblem(password, [email]);
  if (problem) return refusedFor(problem, { field: 'password' });
  const passwordHash = await hashPassword(password);
  const { now, keyring } = ctx;
  const changed = await ctx.em.transactional(async (em) => {
    if (also && !(await also(em))) return false;
    await em.nativeUpdate(Account, { person }, { passwordHash });
    await endSessionsOf(em, person, now, except ? { except } : {});
    await endDelegationsOf({ em, now, keyring }, { person, key });
    await postMessage(
      { em, now },
      { holder: person, key, to: email, template: 'PASSWORD_CHANGED', language: ctx.language, values: {} },
    );
    return true;
  });
  return changed ? { changed } : refusedFor('LINK_NOT_VALID');
}
