import type { ChainAt } from '../audit/index.js';
import type { PrivacyOfficer } from '../config.js';
import type { Database } from '../db/database.js';

/** What probes look at: the main database as it is, and how the service was set up. */
export type Probed = {
  readonly database: Database;
  readonly privacyOfficer: PrivacyOfficer;
  readonly publicUrl: string;
  /** What holds the audit chain from outside. */
  readonly audit: Omit<ChainAt, 'database'>;
  /** What time it is to the service, which says when something is over; the clock of the database may be another. */
  readonly now: Date;
};

/** Looks at what is there now, never at what was meant: true while it is as it should be. It brings no value of anybody with it. */
export type Probe = (probed: Probed) => Promise<boolean>;

export const saysYes = async (database: Database, question: string, values: readonly unknown[]): Promise<boolean> =>
  (await database.query(`select (${question})::text`, values))[0]?.[0] === 'true';

/** A question to the database that is answered yes or no. Tables of other features are only looked at, by their names. */
export const asks =
  (question: string): Probe =>
  ({ database }) =>
    saysYes(database, question, []);

/** One about what is over or not at a time, `$1`. */
export const asksAsOf =
  (question: string): Probe =>
  ({ database, now }) =>
    saysYes(database, question, [now.toISOString()]);

export const all =
  (...probes: readonly Probe[]): Probe =>
  async (probed) => {
    for (const probe of probes) if (!(await probe(probed))) return false;
    return true;
  };

export const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** That changing a row of a table is refused by a trigger that is on. 16 is the bit of updates (`pg_trigger.tgtype`). */
export const isAppended = (table: string) =>
  asks(`exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where t.tgrelid = to_regclass('${table}') and p.proname in ('refuse_change', 'refuse_change_but_disposal') and t.tgenabled in ('O', 'A') and t.tgtype & 16 <> 0)`);

export const triggerStands = (table: string, trigger: string) =>
  asks(
    `exists (select from pg_trigger where tgrelid = to_regclass('${table}') and tgname = '${trigger}' and tgenabled in ('O', 'A'))`,
  );

export const constraintsStand = (...names: readonly string[]) =>
  asks(`(select count(*) from pg_constraint where conname in (${listed(names)}) and convalidated) = ${names.length}`);

export const uniqueIndexStands = (index: string) =>
  asks(`exists (select from pg_index where indexrelid = to_regclass('${index}') and indisunique and indisvalid)`);
