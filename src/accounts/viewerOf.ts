import { sql } from 'kysely';
import { type Database, statementName } from '../db/database.js';
import { dayOf, openedCounts } from '../harvest/index.js';
import type { StaffRole, Viewer } from '../privacy/viewer.js';
import { Bound, compileSql } from '../read/sql.js';
import { grantsFrom, openGrants } from '../staff/index.js';
import { tokenHash } from './token.js';

type Asked = { readonly hash: Buffer; readonly now: Date };
const hash = sql`${new Bound<Asked>((asked) => asked.hash)}::bytea`;
const now = sql`${new Bound<Asked>((asked) => asked.now.toISOString())}::timestamptz`;

const statement = compileSql<Asked>(sql`
  select s.id::text, s.person_id::text, ko.id::text, ko.state::text, bo.id::text, cu.id::text, st.role::text,
    case when st.id is not null then ${openGrants(sql`st.id`, now)} end,
    ${openedCounts(sql`s.person_id`, sql`${new Bound<Asked>((asked) => dayOf(asked.now))}::int`)}
  from session s
  left join klusster_owner ko on ko.person_id = s.person_id
  left join business_owner bo on bo.person_id = s.person_id
  left join consumer_user cu on cu.person_id = s.person_id
  left join staff_member st on st.person_id = s.person_id
  where s.token_hash = ${hash} and s.ended_at is null and s.expires_at > ${now}`);

const NAME = statementName(statement.text);

/**
 * Who holds an access token at an instant, in one statement with profiles, standing and grants, so that an ended session
 * or a suspension counts from the next request on. `undefined` for a token that is unknown, ended or expired.
 */
export async function viewerOf(database: Database, token: string, at: Date): Promise<Viewer | undefined> {
  const cells = await database.query(statement.text, statement.values({ hash: tokenHash(token), now: at }), NAME);
  const [sessionId, personId, klussterOwner, state, businessOwner, consumerUser, role, grants, counts] = cells[0] ?? [];
  if (!sessionId || !personId) return undefined;
  const known = { personId, sessionId, ...(counts && { openedToday: JSON.parse(counts) }) };
  if (role) return { kind: 'staff', ...known, role: role as StaffRole, grants: grantsFrom(grants ?? '[]') };
  return {
    kind: 'person',
    ...known,
    ...(klussterOwner && { klussterOwner: { id: klussterOwner, active: state === 'ACTIVE' } }),
    ...(businessOwner && { businessOwner: { id: businessOwner } }),
    ...(consumerUser && { consumerUser: { id: consumerUser } }),
  };
}
