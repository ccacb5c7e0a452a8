import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/core';
import type { Database } from '../db/database.js';

/** How long is waited for statements that began before, in milliseconds; they are bounded themselves, by less. */
const AT_MOST_MS = 10_000;
const LOOK_MS = 5;

/** The transaction that `em` is in, by its number. */
export async function transactionOf(em: EntityManager): Promise<string> {
  const statement = 'select pg_current_xact_id()::text as id';
  const [row] = await em.getConnection().execute<{ id: string }[]>(statement, [], 'all', em.getTransactionContext());
  return (row as { id: string }).id;
}

/** Statements that look at the database as it was before the transaction, whoever runs them. */
const BEFORE = `select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
  and age(backend_xmin) >= age($1::xid8::xid))::text`;

/**
 * Returns when no statement is at work any more that began before a transaction was committed, and so could not see it. An entry of
 * the ledger that such a statement wrote is there by then: whoever was answered is shown to nobody afterwards.
 */
export async function untilSeen(database: Database, transaction: string): Promise<void> {
  const until = Date.now() + AT_MOST_MS;
  for (;;) {
    const [[isBefore] = []] = await database.query(BEFORE, [transaction]);
    if (isBefore !== 'true' || Date.now() > until) return;
    await wait(LOOK_MS);
  }
}
