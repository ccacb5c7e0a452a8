import type { Database } from '../db/database.js';
import { ALERT_HOURS } from '../kernel/watching.js';

const COUNT = `select count(*)::text, count(*) filter (where a.at <= $1::timestamptz - interval '${ALERT_HOURS} hours')::text,
  (select greatest(0, extract(epoch from $1::timestamptz - w.looked_at))::text from staff_watch w)
  from staff_alert a where a.settled_at is null`;

/** How many alerts are not settled, how many of them wait beyond our own target, and how many seconds ago it was looked last. */
export async function waitingAlerts(
  database: Database,
  now: Date,
): Promise<{ readonly unsettled: number; readonly overdue: number; readonly lookedSecondsAgo: number }> {
  const [[unsettled = '0', overdue = '0', ago = '0'] = []] = await database.query(COUNT, [now.toISOString()]);
  return { unsettled: Number(unsettled), overdue: Number(overdue), lookedSecondsAgo: Number(ago) };
}
