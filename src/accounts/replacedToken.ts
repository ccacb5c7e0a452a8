import { sql } from 'kysely';
import { type Database, statementName } from '../db/database.js';
import { Bound, compileSql } from '../read/sql.js';

/**
 * How long a token that was replaced still answers, in milliseconds: what was under way with it goes through, and a client
 * that did not get the new one asks for another.
 */
const OVERLAP_MS = 30_000;

/** A token that came with a request, by its hash, at an instant. */
type Came = { readonly hash: Buffer; readonly now: Date };

const HASH = sql`${new Bound<Came>(({ hash }) => hash)}::bytea`;
const NOW = sql`${new Bound<Came>(({ now }) => now.toISOString())}::timestamptz`;

/** The session goes on within the overlap; after it the token should be in nobody's hands, and the session ends. */
const statement = compileSql<Came>(sql`
  with was as (
    select s.id, s.token_hash, r.retired_at > ${NOW} - ${sql.lit(OVERLAP_MS)} * interval '1 millisecond' as answers
    from retired_token r join session s on s.id = r.session_id
    where r.token_hash = ${HASH} and s.ended_at is null and s.expires_at > ${NOW}),
  ended as (
    update session s set ended_at = ${NOW}, reused_at = ${NOW} from was where s.id = was.id and not was.answers and s.ended_at is null
    returning s.id)
  select case when was.answers then encode(was.token_hash, 'hex') end from was`);

/** What a token that was replaced still is: the hash of the one in its place, or a sign that somebody else has it. */
export type Replaced = { readonly by: Buffer } | 'REUSED';

/**
 * Looks for a token that no session has among those that were replaced. One that comes back after the overlap is either in the
 * hands of a thief or was in those of one before (RFC 9700, 4.14.2): its session ends, whoever it was. Undefined for any other.
 */
export async function replacedToken(database: Database, came: Came): Promise<Replaced | undefined> {
  const [row] = await database.query(statement.text, statement.values(came), statementName(statement.text));
  if (!row) return undefined;
  const [by] = row;
  return typeof by === 'string' ? { by: Buffer.from(by, 'hex') } : 'REUSED';
}
