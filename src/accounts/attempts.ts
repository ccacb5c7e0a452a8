import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/database.js';
import { limiterClient } from '../db/limiterClient.js';

/** So many in so many seconds. */
export type Quota = { readonly points: number; readonly seconds: number };

/** Counts attempts by key on the main database, where all replicas count together. A database that fails fails the attempt. */
export class Attempts {
  readonly #limiter: RateLimiterPostgres;

  /** @param removesExpired one of those that share the table removes what has expired of all of them */
  constructor(database: Database, { points, seconds }: Quota, removesExpired = false) {
    this.#limiter = new RateLimiterPostgres({
      storeClient: limiterClient(database),
      storeType: 'client',
      tableName: 'sign_in_attempt',
      // A migration creates it; the service itself changes no schema.
      tableCreated: true,
      keyPrefix: '',
      points,
      duration: seconds,
      clearExpiredByTimeout: removesExpired,
    });
  }

  /** Takes one. Seconds to wait when none is left. */
  async take(key: Buffer): Promise<number | undefined> {
    try {
      await this.#limiter.consume(key.toString('hex'));
      return undefined;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.ceil(refused.msBeforeNext / 1000);
    }
  }

  /** Gives one back. */
  async giveBack(key: Buffer): Promise<void> {
    await this.#limiter.reward(key.toString('hex'));
  }

  /** Gives all back. */
  async forget(key: Buffer): Promise<void> {
    await this.#limiter.delete(key.toString('hex'));
  }
}
