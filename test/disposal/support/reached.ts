import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** A database without the program: a URL of PostgreSQL, or a folder of PGlite that nobody else has open. */
export type Reached = {
  query(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, any>>[]>;
  end(): Promise<void>;
};

/** To lay out the room for pages that it has by default, 128 MB, takes longer than to open a database and to read all of it. */
const SMALL = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

/** Reaches a database. Bytes are a `Buffer` on either. */
export async function reach(at: string): Promise<Reached> {
  if (at.startsWith('postgres')) {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    return {
      query: async (text, values = []) => (await client.query(text, [...values])).rows,
      end: () => client.end(),
    };
  }
  const pglite = await PGlite.create({ dataDir: at, startParams: SMALL });
  return {
    query: async (text, values = []) =>
      (await pglite.query<Record<string, unknown>>(text, [...values])).rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [name, cell instanceof Uint8Array ? Buffer.from(cell) : cell]),
        ),
      ),
    end: () => pglite.close(),
  };
}
