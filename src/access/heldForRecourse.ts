import { type RawBuilder, sql } from 'kysely';
import { RETENTION } from '../privacy/retention.js';

const DAY_MS = 86_400_000;

/**
 * The people whose records do not end by themselves for now: whose request for access waits, or was refused or taken for refused as long as
 * she may turn to somebody (PIPEDA 8(8)). Her own wish to be erased goes before it.
 */
export function heldForRecourse(now: Date): RawBuilder<{ person: string }> {
  const since = new Date(now.getTime() - RETENTION.CASE_FILE.keepDays * DAY_MS).toISOString();
  return sql`select r.person_id as person from access_request r where r.answered_at is null
    and coalesce(r.refused_at, r.deemed_refused_at, ${now.toISOString()}::timestamptz) >= ${since}::timestamptz`;
}
