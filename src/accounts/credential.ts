import { hash } from 'node:crypto';
import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Account } from './account.entity.js';

/** Who somebody showed herself to be, and what she signed in with at that moment: as long as it is the same, this counts. */
export type Shown = { readonly person: string; readonly credential: string };

/** What a password is told from the one before and the one after by. It says nothing of the password: its hash is salted. */
export const credentialOf = (passwordHash: string | null | undefined): string =>
  hash('sha256', passwordHash ?? 'none', 'base64url');

/**
 * Whether a person still signs in with what she showed. Whoever changes that waits for the end of this transaction, and then finds
 * what began in it; whoever changed it before is seen here. So nothing begins by a password that is over.
 */
export async function stillCounts(em: EntityManager, { person, credential }: Shown): Promise<boolean> {
  const account = await em.findOne(
    Account,
    { person },
    { fields: ['passwordHash'], lockMode: LockMode.PESSIMISTIC_READ, disableIdentityMap: true },
  );
  return account !== null && credentialOf(account.passwordHash) === credential;
}
