import { sql } from 'kysely';
import type { Sql } from './source.js';

/** Whether the words of a row hold what somebody searches for, in English or in French (migration 0022). */
export const matches = (words: Sql, asked: Sql): Sql => sql`${words} @@ search_query(${asked}::text)`;
