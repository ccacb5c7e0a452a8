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

/** Whether the time of a row `t` is over: a condition. */
export const isOver = ({ ends }: Ending, now: Date, graceDays = 0): RawBuilder<boolean> =>
  sql`((${sql.raw(ends.since)}) < ${beganBefore(ends.rule, now, graceDays)}::timestamptz and not coalesce((${sql.raw(ends.unless ?? 'false')}), false))`;
