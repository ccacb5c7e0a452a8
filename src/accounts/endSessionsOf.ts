import type { EntityManager } from '@mikro-orm/core';
import { FactorChallenge } from '../factors/index.js';
import { Session } from './session.entity.js';

/**
 * Ends the sessions of a person, on every replica from their next request on: the statement that reads for her asks whether
 * the session goes on. The questions for a second factor that would begin another end with them. For whatever makes old sessions doubtful, such as a new password. Returns how many were ended.
 * @param except the session that goes on
 */
export async function endSessionsOf(
  em: EntityManager,
  person: string,
  now: Date,
  { except }: { readonly except?: string } = {},
): Promise<number> {
  await em.nativeDelete(FactorChallenge, { person, purpose: 'SIGN_IN' });
  const live = { person, endedAt: null, expiresAt: { $gt: now } };
  return em.nativeUpdate(Session, except === undefined ? live : { ...live, id: { $ne: except } }, { endedAt: now });
}
