import { sql } from 'kysely';
import { bearer, counts, countsFrom, instant, profileCells, profileJoins, profilesFrom } from '../accounts/index.js';
import { type Database, statementName } from '../db/database.js';
import type { Scope } from '../privacy/scopes.js';
import { ACTING, type Viewer } from '../privacy/viewer.js';
import { compileSql } from '../read/sql.js';
import type { Assuming } from '../read/viewerArm.js';
import { goodToken, isLive } from './delegationStands.js';
import { partnerTokenKind, recordKey } from './partnerToken.js';

/** A staff account is for the work of its holder: nobody else asks in her name. */
const isNoStaff = sql`not exists (select from staff_member m where m.person_id = p.id and m.left_at is null)`;

const delegated = compileSql<Assuming>(sql`
  select t.id::text, s.person_id::text, s.id::text, s.partner_id::text,
    array_to_json(array(select unnest(t.scopes) intersect select unnest(s.scopes)))::text, ${profileCells}, ${sql.join(counts(ACTING))}
  from ${goodToken} join person p on p.id = s.person_id
  ${profileJoins}
  where t.key = ${bearer} and ${isLive} and t.expires_at > ${instant} and s.expires_at > ${instant} and ${isNoStaff}`);
const DELEGATED = statementName(delegated.text);

const itself = compileSql<Assuming>(sql`
  select t.id::text, a.id::text from oauth_record t join partner a on a.id = t.partner_id
  where t.key = ${bearer} and t.model = 'ClientCredentials' and t.expires_at > ${instant} and a.suspended_at is null`);
const ITSELF = statementName(itself.text);

/**
 * Whom an access token of a partner stands for at an instant; `undefined` for a token that is none of a partner's, and null
 * for one that is unknown, expired or revoked. Looked up for each request, so that what is revoked ends with the next.
 */
export async function partnerViewerOf(
  database: Database,
  token: string,
  now: Date,
): Promise<Viewer | null | undefined> {
  const kind = partnerTokenKind(token);
  if (kind === undefined) return undefined;
  const assumed = { hash: recordKey(kind, token), now };
  return kind === 'AccessToken' ? inHerName(database, { assumed }) : byItself(database, { assumed });
}

async function inHerName(database: Database, asked: Assuming): Promise<Viewer | null> {
  const [row] = await database.query(delegated.text, delegated.values(asked), DELEGATED);
  const [sessionId, personId, grantId, partnerId, scopes, ...cells] = row ?? [];
  if (!sessionId || !personId || !grantId || !partnerId || !scopes) return null;
  return {
    kind: 'person',
    personId,
    sessionId,
    ...profilesFrom(cells),
    openedToday: countsFrom(cells.slice(4), ACTING),
    delegated: { partnerId, grantId, scopes: JSON.parse(scopes) as Scope[] },
  };
}

async function byItself(database: Database, asked: Assuming): Promise<Viewer | null> {
  const [row] = await database.query(itself.text, itself.values(asked), ITSELF);
  const [credentialId, partnerId] = row ?? [];
  return credentialId && partnerId ? { kind: 'partner', partnerId, credentialId } : null;
}
