import { sql } from 'kysely';
import { type Cells, type Database, statementName } from '../db/database.js';
import { openedCounts } from '../harvest/index.js';
import type { ActedAs, StaffRole, Viewer } from '../privacy/viewer.js';
import type { Sql } from '../read/source.js';
import { compileSql } from '../read/sql.js';
import { type Assumed, compileViewerArm, type Known, type ViewerArm } from '../read/viewerArm.js';
import { grantsFrom, openGrants } from '../staff/index.js';

/** When a viewer acts as what. */
const acting: Readonly<Record<ActedAs, Sql>> = {
  KLUSSTER_OWNER: sql`ko.id is not null`,
  BUSINESS_OWNER: sql`bo.id is not null`,
  CONSUMER_USER: sql`cu.id is not null`,
  CUSTOMER_REPRESENTATIVE: sql`st.role = 'CUSTOMER_REPRESENTATIVE'`,
  PRIVACY_OFFICER: sql`st.role = 'PRIVACY_OFFICER'`,
};

/** How many cells say who she is; the counts behind them change with every look. */
const STANDING = 8;

/** Who holds a token at an instant, with profiles, standing, grants and counts. */
export const viewerArm: ViewerArm = {
  cells(now) {
    const grants = sql`case when st.id is not null then ${openGrants(sql`st.id`, now)} end`;
    const columns = ['s.id', 's.person_id', 'ko.id', 'ko.state', 'bo.id', 'cu.id', 'st.role'].map((name) =>
      sql.ref(name),
    );
    return [...columns, grants, openedCounts(sql`s.person_id`, now, acting)].map((cell) => sql`${cell}::text`);
  },
  from: (hash, now) => sql`session s
  left join klusster_owner ko on ko.person_id = s.person_id
  left join business_owner bo on bo.person_id = s.person_id
  left join consumer_user cu on cu.person_id = s.person_id
  left join staff_member st on st.person_id = s.person_id
  where s.token_hash = ${hash} and s.ended_at is null and s.expires_at > ${now}`,
  read: knownFrom,
};

function knownFrom(cells: Cells): Known | undefined {
  const [sessionId, personId, klussterOwner, state, businessOwner, consumerUser, role, grants, counts] = cells;
  if (!sessionId || !personId) return undefined;
  const standing = cells.slice(0, STANDING).join();
  const known = { personId, sessionId, openedToday: JSON.parse(counts ?? '{}') };
  if (role)
    return {
      standing,
      viewer: { kind: 'staff', ...known, role: role as StaffRole, grants: grantsFrom(grants ?? '[]') },
    };
  const viewer: Viewer = {
    kind: 'person',
    ...known,
    ...(klussterOwner && { klussterOwner: { id: klussterOwner, active: state === 'ACTIVE' } }),
    ...(businessOwner && { businessOwner: { id: businessOwner } }),
    ...(consumerUser && { consumerUser: { id: consumerUser } }),
  };
  return { standing, viewer };
}

const { cells, from } = compileViewerArm(viewerArm);
const statement = compileSql<{ readonly assumed: Assumed }>(sql`select ${sql.join([...cells])} from ${from}`);
const NAME = statementName(statement.text);

/**
 * Who holds an access token at an instant, in a statement of its own; `undefined` for a token that is unknown, ended or expired.
 * @param hash of the token
 */
export async function viewerOf(database: Database, hash: Buffer, at: Date): Promise<Known | undefined> {
  const [row] = await database.query(
    statement.text,
    statement.values({ assumed: { hash, now: at.toISOString() } }),
    NAME,
  );
  return row && knownFrom(row);
}
