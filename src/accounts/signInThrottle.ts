import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/database.js';
import { limiterClient } from '../db/limiterClient.js';
import type { Attempt, SignInThrottle } from '../kernel/signInThrottle.js';
import { blindIndex } from '../privacy/vault/blindIndex.js';
import type { KeyDerivation } from '../privacy/vault/keyEncryption.js';

type Quota = { readonly points: number; readonly seconds: number };

/**
 * The throttle on the main database, where all replicas count together. An attempt is taken before the password is
 * looked at and given back when it was right, so that attempts side by side are counted too. A database that fails
 * fails the attempt.
 */
export function signInThrottleOn(
  database: Database,
  keyring: KeyDerivation,
  quotas: { readonly pair: Quota; readonly source: Quota },
): SignInThrottle {
  const key = keyring.derive('throttle');
  const limiter = ({ points, seconds }: Quota, clearExpiredByTimeout: boolean) =>
    new RateLimiterPostgres({
      storeClient: limiterClient(database),
      storeType: 'client',
      tableName: 'sign_in_attempt',
      // A migration creates it; the service itself changes no schema.
      tableCreated: true,
      keyPrefix: '',
      points,
      duration: seconds,
      // One of the two removes what has expired from the table of both.
      clearExpiredByTimeout,
    });
  const ofPair = limiter(quotas.pair, true);
  const ofSource = limiter(quotas.source, false);
  const sourceKey = ({ source }: Attempt) => blindIndex(key, 'source', source).toString('hex');
  const pairKey = ({ source, email }: Attempt) =>
    blindIndex(key, 'email from source', JSON.stringify([email, source])).toString('hex');
  return {
    async take(attempt) {
      return (await secondsToWait(ofPair, pairKey(attempt))) ?? (await secondsToWait(ofSource, sourceKey(attempt)));
    },
    async forget(attempt) {
      await ofPair.delete(pairKey(attempt));
      await ofSource.reward(sourceKey(attempt));
    },
  };
}

async function secondsToWait(limiter: RateLimiterPostgres, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.ceil(refused.msBeforeNext / 1000);
  }
}
