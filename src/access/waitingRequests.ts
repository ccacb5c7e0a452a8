import type { Database } from '../db/database.js';

const COUNT = `select count(*)::text, count(*) filter (where due_at <= $1::timestamptz)::text from access_request where state not in ('READY', 'REFUSED')`;

/** How many requests for access wait, and how many of them past their time: each of those is one too many. */
export async function waitingRequests(
  database: Database,
  now: Date,
): Promise<{ readonly inTime: number; readonly overdue: number }> {
  const [[open = '0', overdue = '0'] = []] = await database.query(COUNT, [now.toISOString()]);
  return { inTime: Number(open) - Number(overdue), overdue: Number(overdue) };
}
