import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgreSqlConnection } from '@mikro-orm/postgresql';
import type { Opened } from '../../src/db/orm.js';

/** How long whoever stands at the turnstile waits for whom it let in, in milliseconds: one may be waiting for what the other holds. */
const PATIENCE_MS = 25;

type Client = { query(...given: unknown[]): unknown };

/**
 * Stands before every statement that one side writes with: as the side comes to the one that was named, the other side is let in, and goes as
 * far as it can. So two that meet can be made to meet at each point of the one of them, again and again.
 */
export class Turnstile {
  #passed = 0;
  #at = Number.POSITIVE_INFINITY;
  #letIn: () => Promise<unknown> = async () => {};
  #other: Promise<unknown> | undefined;

  private constructor() {}

  /** Stands before the statements of databases; those that their own pools for reading send pass by. */
  static async before(databases: readonly Pick<Opened, 'orm'>[]): Promise<Turnstile> {
    const turnstile = new Turnstile();
    for (const { orm } of databases) {
      const pool = await (orm.em.getConnection() as PostgreSqlConnection).getNativeClient();
      const guard = (client: Client) => turnstile.#guard(client);
      for (const client of (pool as unknown as { _clients: Client[] })._clients) guard(client);
      pool.on('connect', (client) => guard(client as unknown as Client));
    }
    return turnstile;
  }

  /** From here on the statements of the side are counted, and the other one comes in before the one with this number. */
  set(at: number, letIn: () => Promise<unknown>): void {
    [this.#passed, this.#at, this.#letIn, this.#other] = [0, at, letIn, undefined];
  }

  /** How many statements the side sent. */
  get passed(): number {
    return this.#passed;
  }

  /** Waits for the other side, which comes in now if it was not let in before. Answers whether it was. */
  async end(): Promise<boolean> {
    const wasLetIn = this.#other !== undefined;
    const other = this.#other ?? this.#letIn();
    this.set(Number.POSITIVE_INFINITY, async () => {});
    await other;
    return wasLetIn;
  }

  #guard(client: Client): void {
    const query = client.query.bind(client);
    client.query = (...given: unknown[]) => {
      this.#passed += 1;
      if (this.#passed !== this.#at) return query(...given);
      this.#other = this.#letIn();
      const over = this.#other.then(
        () => {},
        () => {},
      );
      return Promise.race([over, sleep(PATIENCE_MS)]).then(() => query(...given));
    };
  }
}
