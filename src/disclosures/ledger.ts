import { sql } from 'kysely';
import { sharingStands } from '../consent/index.js';
import { type Database, statementName } from '../db/database.js';
import type { Shown } from '../privacy/ledger/disclosureNotes.js';
import type { Disclosure, Ledger } from '../privacy/ledger/ledger.js';
import { STAFF_ROLES } from '../privacy/viewer.js';
import type { Sql } from '../read/source.js';
import { Bound, compileSql } from '../read/sql.js';

const bound = (of: (disclosure: Disclosure) => unknown): Sql => sql`${new Bound<Disclosure>(of)}`;
const now = sql`${bound((d) => d.at.toISOString())}::timestamptz`;
const viewer = sql`${bound((d) => d.viewer)}::uuid`;

const personsOf = (disclosure: Disclosure, isOfGroup: (shown: Shown) => boolean): string[] =>
  [...new Set(disclosure.shown.filter(isOfGroup).flatMap(({ persons }) => persons))].sort();
const isStaff = ({ as }: Shown) => STAFF_ROLES.some((role) => role === as);

const staffPairs = (disclosure: Disclosure) =>
  disclosure.shown.filter(isStaff).flatMap(({ group, persons }) => persons.map((person) => ({ person, group })));

/** The session is neither ended nor expired. */
const sessionStands = sql`exists (select from session s where s.id = ${bound((d) => d.credential)}::uuid and s.person_id = ${viewer} and s.ended_at is null and s.expires_at > ${now})`;
/** Whoever was shown something as a Klusster Owner is an active one still. */
const ownerStands = sql`(not ${bound((d) => d.shown.some(({ as }) => as === 'KLUSSTER_OWNER'))}::boolean or exists (select from klusster_owner k where k.person_id = ${viewer} and k.state = 'ACTIVE'))`;
/** Everyone shown by role shares still. */
const allShare = sql`not exists (select from unnest(${bound((d) => personsOf(d, (shown) => !isStaff(shown)))}::uuid[]) as p(id) where not ${sharingStands(sql`p.id`)})`;
/** Whatever was shown to staff is covered by an open grant still, group by group. */
const allGranted = sql`not exists (select from unnest(${bound((d) => staffPairs(d).map(({ person }) => person))}::uuid[], ${bound((d) => staffPairs(d).map(({ group }) => group))}::text[]) as p(id, shown_group) where not exists (
  select from case_grant g join staff_member m on m.id = g.staff_id
  where m.person_id = ${viewer} and g.person_id = p.id and g.groups @> array[p.shown_group]
    and g.closed_at is null and g.opened_at <= ${now} and g.expires_at > ${now}))`;

const append = compileSql<Disclosure>(sql`
  insert into disclosure (at, credential, viewer_id, operation_name, purpose, persons, shown)
  select ${now}, ${bound((d) => d.credential)}::uuid, ${viewer}, ${bound((d) => d.operationName?.slice(0, 64) ?? null)}::text,
    ${bound((d) => d.purpose)}::text, ${bound((d) => d.persons)}::uuid[], ${bound((d) => JSON.stringify(d.shown))}::jsonb
  where ${sessionStands} and ${ownerStands} and ${allShare} and ${allGranted}
  returning id::text`);

const NAME = statementName(append.text);

/** The ledger on the main database: one statement, one row, committed when it returns. */
export const ledgerOn = (database: Database): Ledger => ({
  async append(disclosure) {
    const rows = await database.query(append.text, append.values(disclosure), NAME);
    return rows.length === 1;
  },
});
