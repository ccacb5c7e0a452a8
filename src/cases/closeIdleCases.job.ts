import { type Job, type JobTools, UNHURRIED } from '../jobs/job.js';

/** A case in which nobody did anything for so long, and nobody waits for anything, is over. In days. */
export const IDLE_DAYS = 30;

/** Cases that are closed at once. */
const AT_ONCE = 200;

/** Closes cases that nobody closed: a file is kept for what it is for, and its time begins with its end (§9). */
export const CLOSE_IDLE_CASES: Job = {
  name: 'close-idle-cases',
  purpose: 'SERVICE',
  options: { ...UNHURRIED, expireInSeconds: 10 * 60 },
  isDaily: true,
  handle: closeIdleCases,
};

/** The last that was done in a case: it was opened or handed over, something was written in it, or a grant of it ended. */
const IDLE = `with idle as (
  select c.id from support_case c
  where c.closed_at is null and greatest(c.opened_at, c.held_since,
      (select max(e.at) from case_entry e where e.support_case_id = c.id),
      (select max(least(g.closed_at, g.expires_at)) from case_grant g where g.support_case_id = c.id))
    <= $1::timestamptz - interval '${IDLE_DAYS} days' and not case_waits(c.id)
  order by c.opened_at, c.id limit ${AT_ONCE} for update skip locked)
update support_case c set closed_at = $1::timestamptz, outcome = 'UNRESOLVED' from idle where c.id = idle.id returning c.id::text`;

/** May be broken off anywhere, and be done by several at once. */
export async function closeIdleCases({ reserve, clock, stopping }: Pick<JobTools, 'reserve' | 'clock' | 'stopping'>) {
  let closed = AT_ONCE;
  while (closed === AT_ONCE && !stopping.aborted)
    closed = (await reserve.query(IDLE, [clock.now().toISOString()])).length;
}
