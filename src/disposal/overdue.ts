import { type RawBuilder, sql } from 'kysely';
import { RETENTION, type RetentionCode } from '../privacy/retention.js';
import type { Holding } from '../read/holding.js';

const DAY_MS = 86_400_000;

/** A holding whose rows end by themselves. */
export type Ending = Holding & { readonly ends: NonNullable<Holding['ends']> };

export const isEnding = (holding: Holding): holding is Ending => holding.ends !== undefined;

export const tableOf = ({ entity }: Holding): string => entity.meta.tableName;

/** Before which instant the time of a row must have begun for it to be over now. */
export const beganBefore = (rule: RetentionCode, now: Date, graceDays = 0): Date =>
  new Date(now.getTime() - (RETENTION[rule].keepDays + graceDays) * DAY_MS);

/** When it is asked whether something is over, and of whom nothing is: what `keptAt` selects. */
type At = {
  readonly now: Date;
  readonly kept: RawBuilder<{ readonly person: string }> | undefined;
  readonly graceDays?: number;
};

/** Whether the time of a row `t` is over: a condition. */
export function isOver({ ends, whose }: Ending, { now, kept, graceDays = 0 }: At): RawBuilder<boolean> {
  const began = sql`(${sql.raw(ends.since)}) < ${beganBefore(ends.rule, now, graceDays).toISOString()}::timestamptz`;
  const isKept =
    kept && whose ? sql`exists (select from (${kept}) kept where ${whose(sql.ref('kept.person'))})` : sql`false`;
  return sql`(${began} and not coalesce((${sql.raw(ends.unless ?? 'false')}), false) and not ${isKept})`;
}
