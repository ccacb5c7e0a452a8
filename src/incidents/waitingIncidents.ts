import type { Database } from '../db/database.js';
import { incidentIsOverdue } from '../kernel/breaches.js';

const COUNT = `select count(*)::text, count(*) filter (where ${incidentIsOverdue('$1::timestamptz')})::text from incident i where i.closed_at is null`;

/** How many incidents are not closed, and how many of them wait beyond our own target. */
export async function waitingIncidents(
  database: Database,
  now: Date,
): Promise<{ readonly open: number; readonly overdue: number }> {
  const [[open = '0', overdue = '0'] = []] = await database.query(COUNT, [now.toISOString()]);
  return { open: Number(open), overdue: Number(overdue) };
}
