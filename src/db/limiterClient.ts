import { type Database, statementName } from './database.js';

type Query = { readonly text: string; readonly values: readonly unknown[] };
type Counted = { readonly points: number; readonly expire: number | null };

/**
 * A database as rate-limiter-flexible's PostgreSQL store asks it, on PostgreSQL and PGlite alike. Its keys come as
 * hexadecimal text and are stored as the bytes that they stand for.
 */
export const limiterClient = (database: Database) => ({
  async query({ text, values }: Query): Promise<{ rows: Counted[]; rowCount: number }> {
    const bound = values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'hex') : value));
    const rows = await database.query(text, bound, statementName(text));
    return {
      rows: rows.map(([points, expire]) => ({
        points: Number(points),
        expire: expire == null ? null : Number(expire),
      })),
      rowCount: rows.length,
    };
  },
});
