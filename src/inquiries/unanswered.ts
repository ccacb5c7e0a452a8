import type { Database } from '../db/database.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { localDay } from '../kernel/localDay.js';

/** Both in one statement; the index by state and limit holds them. */
const COUNT = `select count(*)::text, count(*) filter (where limit_on < $1::date)::text from inquiry where state in ('WAITING', 'TAKEN')`;

/** How many inquiries are not answered, and of how many the time is over. */
export async function unansweredInquiries(
  database: Database,
  now: Date,
): Promise<{ readonly open: number; readonly overdue: number }> {
  const [[open = '0', overdue = '0'] = []] = await database.query(COUNT, [localDay(now, LEGAL_ZONE)]);
  return { open: Number(open), overdue: Number(overdue) };
}
