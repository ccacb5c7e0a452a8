import { sql } from 'kysely';
import type { Database } from '../db/database.js';
import { compileSql } from '../read/sql.js';
import { type Held, holdingsOf, keptAt } from './disposing.js';
import { isEnding, isOver, tableOf } from './overdue.js';

/** A sweep comes once a day: what it has not got to by the next is a debt. */
const GRACE_DAYS = 1;
/** More are not counted: any is too many. */
const AT_MOST = 1_000;

/** How many rows of each table are kept longer than the retention schedule allows, in one statement; 0 for each where sweeps do their work. */
export async function retentionDebt(database: Database, held: Held, now: Date): Promise<ReadonlyMap<string, number>> {
  const at = { now, kept: keptAt(held, now), graceDays: GRACE_DAYS };
  const counts = holdingsOf(held)
    .filter(isEnding)
    .map(
      (ending) => sql`select ${sql.lit(tableOf(ending))}, (select count(*) from
        (select from ${sql.table(tableOf(ending))} t where ${isOver(ending, at)} limit ${sql.lit(AT_MOST)}) o)::text`,
    );
  const { text, values } = compileSql<undefined>(sql`${sql.join(counts, sql` union all `)}`);
  const rows = await database.query(text, values(undefined));
  return new Map(rows.map(([table, count]) => [table as string, Number(count)]));
}
