import { sql } from 'kysely';
import { type Cells, type Database, statementName } from '../db/database.js';
import type { PasswordIsEnough } from '../kernel/factorRules.js';
import { ACTING, type Identified, type StaffRole, viewerAt } from '../privacy/viewer.js';
import { compileSql } from '../read/sql.js';
import type { Assuming } from '../read/viewerArm.js';
import { grantsFrom, openGrants } from '../staff/index.js';
import { profileCells, profileJoins, profilesFrom } from './profileFacts.js';
import { counts, countsFrom, instant, isGood, standingOf } from './viewerArm.js';

/** A viewer as she was looked up, and at which standing: whose session it is, and the number of that moment. */
export type Known = { readonly viewer: Identified; readonly standing: string };

const statement = compileSql<Assuming>(sql`
  select s.id::text, s.person_id::text, ${standingOf}, (s.second_factor_at is not null)::text, ${profileCells}, st.role::text, st.cleared_until::text,
    case when st.id is not null then ${openGrants(sql`st.id`, instant)} end, ${sql.join(counts(ACTING))}
  from session s join person p on p.id = s.person_id
  ${profileJoins}
  left join staff_member st on st.person_id = p.id and st.left_at is null
  where ${isGood}`);
const NAME = statementName(statement.text);

/**
 * Who holds an access token at an instant; `undefined` for a token that is unknown, ended or expired. Whatever this reads of
 * a person raises her standing when it changes (migration 0005).
 * @param hash of the token
 */
export async function viewerOf(
  database: Database,
  { hash, now }: { readonly hash: Buffer; readonly now: Date },
  passwordIsEnough: PasswordIsEnough,
): Promise<Known | undefined> {
  const [row] = await database.query(statement.text, statement.values({ assumed: { hash, now } }), NAME);
  return row && knownFrom(row, now, passwordIsEnough);
}

function knownFrom(cells: Cells, now: Date, passwordIsEnough: PasswordIsEnough): Known | undefined {
  const [sessionId, personId, standing, proven, ...facts] = cells;
  const [klussterOwner, state, businessOwner, consumerUser, role, cleared, grants, ...opened] = facts;
  if (!sessionId || !personId || !standing) return undefined;
  const known = { personId, sessionId, openedToday: countsFrom(opened, ACTING) };
  // Whoever works here is nobody but herself until she has proven that it is she twice (a password can be stolen).
  if (role && proven !== 'true' && !passwordIsEnough(personId))
    return { standing, viewer: { kind: 'unproven', ...known } };
  if (role)
    return {
      standing,
      viewer: viewerAt(
        {
          kind: 'staff',
          ...known,
          role: role as StaffRole,
          grants: grantsFrom(grants ?? '[]'),
          clearedUntil: cleared ? new Date(cleared) : null,
        },
        now,
      ),
    };
  const viewer = {
    kind: 'person' as const,
    ...known,
    ...profilesFrom([klussterOwner, state, businessOwner, consumerUser]),
  };
  return { standing, viewer };
}
