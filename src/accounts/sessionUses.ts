import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { type Database, statementName } from '../db/database.js';
import { entriesAtMost } from '../kernel/entriesAtMost.js';
import type { SessionUses } from '../kernel/sessionUses.js';
import { Bound, compileSql } from '../read/sql.js';
import { SESSION_LIMITS } from './sessionLimits.js';

/** A session that is used all the time is written this often, in milliseconds; so much earlier may it end by itself. */
const COARSE_MS = 5 * 60_000;
/** How long a use waits for others, in milliseconds; what a process that is killed forgets is at most this. */
const GATHER_MS = 10_000;
const REMEMBERED_AT_MOST = entriesAtMost(50_000);

type Uses = readonly (readonly [session: string, at: Date])[];

const limit = (of: 'idle' | 'absolute') =>
  sql`case s.kind ${sql.join(
    Object.entries(SESSION_LIMITS).map(
      ([kind, limits]) => sql`when ${sql.lit(kind)} then ${sql.lit(limits[of])}::float8`,
    ),
    sql` `,
  )} end * interval '1 millisecond'`;

/** A session that has ended, or ran out before the use, stays as it is. In one order, so that two replicas do not wait for each other. */
const statement = compileSql<Uses>(sql`
  with used as (
    select s.id, u.at from session s join unnest(
      ${new Bound<Uses>((uses) => uses.map(([session]) => session))}::uuid[],
      ${new Bound<Uses>((uses) => uses.map(([, at]) => at.toISOString()))}::timestamptz[]) as u(id, at) on u.id = s.id
    where s.ended_at is null and s.used_at < u.at and s.expires_at > u.at order by s.id for no key update of s)
  update session s set used_at = used.at, expires_at = least(used.at + ${limit('idle')}, s.created_at + ${limit('absolute')})
  from used where s.id = used.id`);

/**
 * Notes uses of sessions and writes them on the database: no request waits for it, and none costs a statement.
 * @param failed is told that uses could not be written; they are noted anew with the next requests
 */
export function sessionUsesOn(database: Database, failed: () => void, gatherMs = GATHER_MS): SessionUses {
  const written = new LRUCache<string, number>(REMEMBERED_AT_MOST);
  const waiting = new Map<string, Date>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function write(): Promise<void> {
    timer = undefined;
    const uses = [...waiting];
    waiting.clear();
    if (uses.length === 0) return;
    try {
      await database.query(statement.text, statement.values(uses), statementName(statement.text));
    } catch {
      for (const [session] of uses) written.delete(session);
      failed();
    }
  }

  return {
    note(session, at) {
      if (isStopped || at.getTime() - (written.get(session) ?? Number.NEGATIVE_INFINITY) < COARSE_MS) return;
      written.set(session, at.getTime());
      waiting.set(session, at);
      timer ??= setTimeout(() => void write(), gatherMs).unref();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await write();
    },
  };
}
