import type { EntityManager } from '@mikro-orm/core';
import { sql, type Transaction } from 'kysely';
import { enter } from '../audit/index.js';
import type { Disposing } from '../feature.js';
import type { RetentionCode } from '../privacy/retention.js';
import { DisposalRecord } from './disposalRecord.entity.js';
import { type Held, holdingsOf, keptAt } from './disposing.js';
import { type Ending, isEnding, isOver, tableOf } from './overdue.js';

/** Rows that go in one transaction: few enough that nobody waits for it. */
const AT_ONCE = 1_000;

/** What ended in one table. */
export type Swept = { readonly table: string; readonly rule: RetentionCode; readonly rows: number };

/** How a sweep goes on. */
export type Sweeping = {
  /** Set to count and to leave everything as it is. */
  readonly dryRun?: boolean;
  /** Told of each table that is done, of how many. */
  readonly onTable?: (done: number, tables: number) => void;
  /** Aborted when it is to end: nothing else is begun. */
  readonly stopping?: AbortSignal;
};

/**
 * Erases what is kept no longer, or makes it nobody’s where the law keeps it, by the retention schedule (§9, §11), a thousand rows at a time, from the last feature to the first. May be broken off
 * anywhere, begun again, and be done by several at once. Answers what ended, table by table.
 */
export async function sweepRetention(
  disposing: Disposing,
  held: Held,
  { dryRun = false, onTable, stopping }: Sweeping = {},
): Promise<readonly Swept[]> {
  const endings = holdingsOf(held).filter(isEnding).toReversed();
  const whileAt = (now: Date) => ({ now, kept: keptAt(held, now) });
  const swept: Swept[] = [];
  for (const [at, ending] of endings.entries()) {
    const rows = dryRun ? await overdue(disposing, ending, whileAt) : await sweep(disposing, ending, whileAt, stopping);
    if (rows > 0) swept.push({ table: tableOf(ending), rule: ending.ends.rule, rows });
    onTable?.(at + 1, endings.length);
  }
  return swept;
}

/** Of which instant it is asked, and who is kept then. */
type WhileAt = (now: Date) => Parameters<typeof isOver>[1];

async function overdue({ fork, clock }: Disposing, ending: Ending, whileAt: WhileAt): Promise<number> {
  return fork().transactional(async (em) => {
    const run = em.getTransactionContext() as Transaction<never>;
    const counted = sql<{
      rows: number;
    }>`select count(*)::int as rows from ${sql.table(tableOf(ending))} t where ${isOver(ending, whileAt(clock.now()))}`;
    return (await counted.execute(run)).rows[0]?.rows ?? 0;
  });
}

async function sweep(
  disposing: Disposing,
  ending: Ending,
  whileAt: WhileAt,
  stopping: AbortSignal | undefined,
): Promise<number> {
  let all = 0;
  for (;;) {
    if (stopping?.aborted) return all;
    const rows = await sweepSome(disposing, ending, whileAt);
    all += rows;
    if (rows < AT_ONCE) return all;
  }
}

async function sweepSome(disposing: Disposing, ending: Ending, whileAt: WhileAt): Promise<number> {
  const { fork, keys, keyStore, keyring, clock } = disposing;
  const now = clock.now();
  const { anonymise, letGo } = ending.ends;
  const byItself = anonymise ?? letGo;
  if (byItself)
    return fork().transactional(async (em) => {
      const over = isOver(ending, whileAt(now));
      const rows = await byItself({ em, now, over, atOnce: AT_ONCE, keys, keyStore, keyring });
      await record(em, ending, anonymise ? { erased: 0, anonymised: rows } : { erased: rows, anonymised: 0 }, now);
      return rows;
    });
  const table = sql.table(tableOf(ending));
  const { keyOf } = ending.ends;
  let unreadable = sql`true`;
  if (keyOf) {
    // Unreadable first: whatever breaks off after it has left nothing that anybody could read. Only those rows go whose key went.
    const holders = await fork().transactional(async (em) => {
      const found = sql<{
        holder: string;
      }>`select distinct t.${sql.ref(keyOf)}::text as holder from ${table} t where ${isOver(ending, whileAt(now))} limit ${AT_ONCE}`;
      return (await found.execute(em.getTransactionContext() as Transaction<never>)).rows.map(({ holder }) => holder);
    });
    for (const holder of holders) await keys.destroy(holder);
    unreadable = sql`t.${sql.ref(keyOf)} = any(${holders}::uuid[])`;
  }
  const some = sql`select t.ctid from ${table} t where ${isOver(ending, whileAt(now))} and ${unreadable} limit ${AT_ONCE} for update skip locked`;
  return fork().transactional(async (em) => {
    const run = em.getTransactionContext() as Transaction<never>;
    const { numAffectedRows = 0n } = await sql`delete from ${table} where ctid in (${some})`.execute(run);
    const erased = Number(numAffectedRows);
    await record(em, ending, { erased, anonymised: 0 }, now);
    return erased;
  });
}

type Counts = { readonly erased: number; readonly anonymised: number };

async function record(em: EntityManager, ending: Ending, counts: Counts, at: Date): Promise<void> {
  if (counts.erased + counts.anonymised === 0) return;
  const what = { ground: 'RETENTION', erasure: null, rule: ending.ends.rule, rowsOf: tableOf(ending) } as const;
  em.create(DisposalRecord, { id: crypto.randomUUID(), ...what, ...counts, at });
  await em.flush();
  // Of its own entries the chain says by itself that they went.
  if (!ending.ends.letGo) await enter(em, { kind: 'SWEEP', what: what.rowsOf, counts }, at);
}
