import type { Database } from '../db/database.js';
import type { Holding } from '../read/holding.js';
import { beganBefore, isEnding, tableOf } from './overdue.js';

/** A sweep comes once a day: what it has not got to by the next is a debt. */
const GRACE_DAYS = 1;
/** More are not counted: any is too many. */
const AT_MOST = 1_000;

/** How many rows of each table are kept longer than the retention schedule allows, in one statement; 0 for each where sweeps do their work. */
export async function retentionDebt(
  database: Database,
  holdings: readonly Holding[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const endings = holdings.filter(isEnding);
  const counts = endings.map(
    (ending, at) =>
      `select '${tableOf(ending)}', (select count(*) from (select from "${tableOf(ending)}" t where (${ending.ends.since}) < $${at + 1}::timestamptz
        and not coalesce((${ending.ends.unless ?? 'false'}), false) limit ${AT_MOST}) o)::text`,
  );
  const instants = endings.map(({ ends }) => beganBefore(ends.rule, now, GRACE_DAYS).toISOString());
  const rows = await database.query(counts.join(' union all '), instants);
  return new Map(rows.map(([table, count]) => [table as string, Number(count)]));
}
