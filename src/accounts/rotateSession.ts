import { sql } from 'kysely';
import type { Ctx } from '../ctx.js';
import { statementName } from '../db/database.js';
import { KlussterError } from '../kernel/errors.js';
import { Bound, compileSql } from '../read/sql.js';
import { type HandedSession, handOver } from './handOver.js';
import { newToken, tokenHash } from './token.js';
import { whose } from './whose.js';

type Rotation = { readonly session: string; readonly hash: Buffer; readonly now: Date };

const SESSION = sql`${new Bound<Rotation>(({ session }) => session)}::uuid`;
const HASH = sql`${new Bound<Rotation>(({ hash }) => hash)}::bytea`;
const NOW = sql`${new Bound<Rotation>(({ now }) => now.toISOString())}::timestamptz`;

/** Every token that a session had is remembered as long as it goes on. */
const statement = compileSql<Rotation>(sql`
  with before as (
    select s.id, s.token_hash from session s where s.id = ${SESSION} and s.ended_at is null and s.expires_at > ${NOW} for update),
  retired as (
    insert into retired_token (token_hash, session_id, retired_at) select before.token_hash, before.id, ${NOW} from before)
  update session s set token_hash = ${HASH} from before where s.id = before.id
  returning to_char(s.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/**
 * Puts a new token in the place of the one that this session has. The session stays what it is, and so does its time. Throws
 * `KlussterError` STANDING_CHANGED when it ended in this moment.
 */
export async function rotateSession(ctx: Ctx): Promise<HandedSession> {
  const { session } = whose(ctx);
  const accessToken = newToken();
  const rotation = { session, hash: tokenHash(accessToken), now: ctx.now };
  const [row] = await ctx.reserve.query(statement.text, statement.values(rotation), statementName(statement.text));
  const [expiresAt] = row ?? [];
  if (!expiresAt) throw new KlussterError('STANDING_CHANGED');
  return handOver(ctx, { accessToken, expiresAt: new Date(expiresAt) }, ctx.transport ?? 'BEARER');
}
