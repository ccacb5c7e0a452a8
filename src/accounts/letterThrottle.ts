import type { Database } from '../db/database.js';
import type { LetterThrottle } from '../kernel/letterThrottle.js';
import type { Attempt } from '../kernel/signInThrottle.js';
import { blindIndex } from '../privacy/vault/blindIndex.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { Attempts, type Quota } from './attempts.js';

/** The throttle of letters on the main database, under a key of its own: they are counted apart from attempts to sign in. */
export function letterThrottleOn(
  database: Database,
  keyring: KeyDerivation,
  quotas: { readonly pair: Quota; readonly source: Quota; readonly mailbox: Quota },
): LetterThrottle {
  const key = keyring.derive('letters');
  const ofPair = new Attempts(database, quotas.pair);
  const ofSource = new Attempts(database, quotas.source);
  const ofMailbox = new Attempts(database, quotas.mailbox);
  const pairKey = ({ source, email }: Attempt) => blindIndex(key, 'email from source', JSON.stringify([email, source]));
  return {
    async take(attempt) {
      const seconds = await ofPair.take(pairKey(attempt));
      return seconds ?? (await ofSource.take(blindIndex(key, 'source', attempt.source)));
    },
    admits: async (email) => (await ofMailbox.take(blindIndex(key, 'email', email))) === undefined,
  };
}
