import type pg from 'pg';

const WAITING =
  'select from pg_stat_activity where datname = current_database() and pg_backend_pid() = any(pg_blocking_pids(pid))';

/** Until somebody waits for what a connection holds. Throws when nobody does for 20 seconds. */
export async function untilWaitedFor(holder: pg.Client): Promise<void> {
  for (const end = Date.now() + 20_000; ; await new Promise((next) => setTimeout(next, 5))) {
    if ((await holder.query(WAITING)).rowCount) return;
    if (Date.now() > end) throw new Error('Nobody waits for it.');
  }
}
