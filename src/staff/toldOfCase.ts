import { sql } from 'kysely';
import type { ToldRows } from '../read/holding.js';

/** Rows of hers that belong to a case, by the SQL that names it, and not while a Privacy Officer keeps that from her (migration 0051). */
export const toldOfCase =
  (supportCase: string): ToldRows =>
  (person, now) =>
    sql`t.person_id = ${person}::uuid and coalesce(told_from(${sql.raw(supportCase)}) <= ${now.toISOString()}::timestamptz, true)`;
