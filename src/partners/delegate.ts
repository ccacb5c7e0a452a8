import type { EntityManager } from '@mikro-orm/core';
import { type DelegationId, newId } from '../kernel/ids.js';
import { SCOPES_VERSION, type Scope } from '../privacy/scopes.js';
import { Delegation } from './delegation.entity.js';

/** How long a person's word to a partner counts, in milliseconds; then she is asked again. */
const GOOD_FOR_MS = 365 * 24 * 60 * 60 * 1000;

/** What a person agrees to on the consent page. */
export type Agreed = {
  readonly person: string;
  readonly partner: string;
  readonly scopes: readonly Scope[];
  readonly language: 'EN' | 'FR';
  readonly now: Date;
};

/** Keeps what a person lets a partner see, and ends what she said to it before. Returns the id of the grant. */
export async function delegate(
  manager: EntityManager,
  { person, partner, scopes, language, now }: Agreed,
): Promise<string> {
  const id = newId<DelegationId>();
  await manager.transactional(async (em) => {
    await em.nativeUpdate(Delegation, { person, partner, endedAt: null }, { endedAt: now });
    await em.insert(Delegation, {
      id,
      person,
      partner,
      scopes: [...scopes],
      version: SCOPES_VERSION,
      language,
      grantedAt: now,
      expiresAt: new Date(now.getTime() + GOOD_FOR_MS),
    });
  });
  return id;
}
