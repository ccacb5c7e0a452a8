import { type EntityManager, LockMode } from '@mikro-orm/core';
import { stillCounts } from '../accounts/index.js';
import { type DelegationId, newId } from '../kernel/ids.js';
import { SCOPES_VERSION, type Scope } from '../privacy/scopes.js';
import { Delegation } from './delegation.entity.js';
import { OauthRecord } from './oauthRecord.entity.js';
import { recordKey } from './partnerToken.js';

/** How long a person's word to a partner counts, in milliseconds; then she is asked again. */
const GOOD_FOR_MS = 365 * 24 * 60 * 60 * 1000;

/** What a person agrees to on the consent page. */
export type Agreed = {
  readonly person: string;
  /** What she signed in with at the consent page. */
  readonly credential: string;
  readonly partner: string;
  readonly scopes: readonly Scope[];
  readonly language: 'EN' | 'FR';
  /** The number of the session at the consent page, where she proved who she is. */
  readonly session: string;
  readonly now: Date;
};

/**
 * Keeps what a person lets a partner see, and ends what she said to it before. Returns the id of the grant; undefined when her
 * session is over, which is so when what she had proven herself by was changed meanwhile.
 */
export async function delegate(
  manager: EntityManager,
  { person, credential, partner, scopes, language, session, now }: Agreed,
): Promise<string | undefined> {
  const id = newId<DelegationId>();
  return manager.transactional(async (em) => {
    const which = { uidHash: recordKey('uid', session), person, expiresAt: { $gt: now } };
    // Held to the end: whoever ends all that is hers waits, and then finds this grant.
    if (!(await em.findOne(OauthRecord, which, { lockMode: LockMode.PESSIMISTIC_READ }))) return undefined;
    if (!(await stillCounts(em, { person, credential }))) return undefined;
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
    return id;
  });
}
