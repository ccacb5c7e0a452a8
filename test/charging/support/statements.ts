import type { Stores } from '../../../src/stores.js';

type Client = { query(...asked: unknown[]): unknown };
type Pool = {
  on(event: 'acquire', listener: (client: Client) => void): void;
  off(event: 'acquire', listener: (client: Client) => void): void;
};

/** How many statements some work sends through the ORM, the beginnings and ends of its transactions among them. */
export async function statementsOf({ main }: Pick<Stores, 'main'>, work: () => Promise<unknown>): Promise<number> {
  const connection = main.orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> };
  const pool = await connection.getNativeClient();
  const counted = new Map<Client, Client['query']>();
  let statements = 0;
  const count = (client: Client) => {
    if (counted.has(client)) return;
    const query = client.query.bind(client);
    counted.set(client, query);
    client.query = (...asked) => {
      statements += 1;
      return query(...asked);
    };
  };
  pool.on('acquire', count);
  try {
    await work();
  } finally {
    pool.off('acquire', count);
    for (const [client, query] of counted) client.query = query;
  }
  return statements;
}
