import type { EntityManager } from '@mikro-orm/core';
import { Account, endSessionsOf, type FoundAccount, hashPassword, passwordProblem } from '../accounts/index.js';
import { AddressRequest } from '../addresses/index.js';
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
  /** What is told of it then, or when the password was changed meanwhile. */
  readonly otherwise: Refused;
};

/**
 * Sets the password of an account in the place of the one that it was found with. The other sessions end with the old one, and so
 * does what partners may see in her name and what was asked of another address to sign in with; she is told by mail.
 */
export async function setPassword(
  ctx: Ctx,
  { person, key, email, passwordHash: former }: FoundAccount,
  { password, except, also, otherwise }: Change,
): Promise<Changed | Refused> {
  const problem = passwordProblem(password, [email]);
  if (problem) return refusedFor(problem, { field: 'password' });
  const passwordHash = await hashPassword(password);
  const { now, keyring } = ctx;
  const changed = await ctx.em.transactional(async (em) => {
    if (also && !(await also(em))) return false;
    const replaced = await em.nativeUpdate(Account, { person, passwordHash: former ?? null }, { passwordHash });
    if (replaced === 0) return false;
    await em.nativeUpdate(AddressRequest, { kind: 'NEW_ADDRESS', holder: person, endedAt: null }, { endedAt: now });
    await endSessionsOf(em, person, now, except ? { except } : {});
    await endDelegationsOf({ em, now, keyring }, { person, key });
    await postMessage(
      { em, now },
      { holder: person, key, to: email, template: 'PASSWORD_CHANGED', language: ctx.language, values: {} },
    );
    return true;
  });
  return changed ? { changed } : otherwise;
}
