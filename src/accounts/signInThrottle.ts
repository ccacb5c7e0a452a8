import type { Database } from '../db/database.js';
import type { Attempt, SignInThrottle } from '../kernel/signInThrottle.js';
import { blindIndex } from '../privacy/vault/blindIndex.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';
import { Attempts, type Quota } from './attempts.js';

/**
 * The throttle on the main database. An attempt is taken before the password is looked at and given back when it was right,
 * so that attempts side by side are counted too.
 */
export function signInThrottleOn(
  database: Database,
  keyring: KeyDerivation,
  quotas: { readonly pair: Quota; readonly source: Quota },
): SignInThrottle {
  const key = keyring.derive('throttle');
  const ofPair = new Attempts(database, quotas.pair, true);
  const ofSource = new Attempts(database, quotas.source);
  const sourceKey = ({ source }: Attempt) => blindIndex(key, 'source', source);
  const pairKey = ({ source, email }: Attempt) => blindIndex(key, 'email from source', JSON.stringify([email, source]));
  return {
    async take(attempt) {
      return (await ofPair.take(pairKey(attempt))) ?? (await ofSource.take(sourceKey(attempt)));
    },
    async forget(attempt) {
      await ofPair.forget(pairKey(attempt));
      await ofSource.giveBack(sourceKey(attempt));
    },
  };
}
