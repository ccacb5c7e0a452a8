import type { EntityManager } from '@mikro-orm/core';
import { Session } from './session.entity.js';

/**
 * Ends the sessions of a person, on every replica from their next request on: the statement that reads for her asks whether
 * the session goes on. For whatever makes old sessions doubtful, such as a new password. Returns how many were ended.
 * @param except the session that goes on
 */
export function endSessionsOf(
  em: EntityManager,
  person: string,
  now: Date,
  { except }: { readonly except?: string } = {},
): Promise<number> {
  const live = { person, endedAt: null, expiresAt: { $gt: now } };
  return em.nativeUpdate(Session, except === undefined ? live : { ...live, id: { $ne: except } }, { endedAt: now });
}
