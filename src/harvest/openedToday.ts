import { sql } from 'kysely';
import { type Database, statementName } from '../db/database.js';
import type { OpenedToday } from '../privacy/ledger/harvestGuard.js';
import type { ActedAs } from '../privacy/viewer.js';
import type { Sql } from '../read/source.js';
import { Bound, compileSql } from '../read/sql.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The calendar day of an instant in UTC, as days since 1970-01-01. */
export const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS);

/** How many people a viewer was shown on a day, acting as one thing; null for nobody. Part of the statements that find a viewer. */
export const openedCount = (viewer: Sql, day: Sql, as: ActedAs): Sql =>
  // The number of the last one, found at the end of the index, however many there are.
  sql`(select o.no from person_opened o where o.viewer_id = ${viewer} and o.day = ${day} and o.acted_as = ${sql.lit(as)} order by o.no desc limit 1)`;

type Asked = { readonly viewer: string; readonly day: number };

const everybody = compileSql<Asked>(sql`
  select acted_as::text, json_agg(person_id)::text from person_opened
  where viewer_id = ${new Bound<Asked>(({ viewer }) => viewer)}::uuid and day = ${new Bound<Asked>(({ day }) => day)}::int
  group by acted_as`);

const NAME = statementName(everybody.text);

/** The count of the daily limit, on the main database. */
export const openedTodayOn = (database: Database): OpenedToday => ({
  async of(viewer, now) {
    const rows = await database.query(everybody.text, everybody.values({ viewer, day: dayOf(now) }), NAME);
    return new Map(rows.map(([as, persons]) => [as as ActedAs, new Set(JSON.parse(persons ?? '[]') as string[])]));
  },
});
