import { sql } from 'kysely';
import { sharingStands } from '../consent/index.js';
import { type Database, statementName } from '../db/database.js';
import { dayOf } from '../harvest/index.js';
import type { Shown } from '../privacy/ledger/disclosureNotes.js';
import type { DailyPeople } from '../privacy/ledger/harvestGuard.js';
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

const row = sql`${now}, ${bound((d) => d.credential)}::uuid, ${viewer}, ${bound((d) => d.operationName?.slice(0, 64) ?? null)}::text,
    ${bound((d) => d.purpose)}::text, ${bound((d) => d.persons)}::uuid[], ${bound((d) => JSON.stringify(d.shown))}::jsonb`;
const into = sql`insert into disclosure (at, credential, viewer_id, operation_name, purpose, persons, shown)`;
const allStands = sql`${sessionStands} and ${ownerStands} and ${allShare} and ${allGranted}`;

const day = sql`${bound((d) => dayOf(d.at))}::int`;
const people = (d: Disclosure) => d.shown.flatMap(({ as, persons }) => persons.map((person) => ({ as, person })));

/**
 * The entry and the day's count of people, both written or neither. Who was counted today is not counted again; where the
 * others would be more than the limit, nothing is written.
 */
const append = (limits: DailyPeople) =>
  compileSql<Disclosure>(sql`
  with shown as (
    select distinct * from unnest(${bound((d) => people(d).map(({ as }) => as))}::text[], ${bound((d) => people(d).map(({ person }) => person))}::uuid[]) as s(acted_as, person_id)),
  fresh as materialized (
    select s.acted_as, s.person_id, row_number() over (partition by s.acted_as order by s.person_id)
      + coalesce((select max(o.no) from person_opened o where o.viewer_id = ${viewer} and o.day = ${day} and o.acted_as = s.acted_as), 0) as no
    from shown s where not exists (
      select from person_opened o where o.viewer_id = ${viewer} and o.day = ${day} and o.acted_as = s.acted_as and o.person_id = s.person_id)),
  entry as (
    ${into} select ${row} where ${allStands} and not exists (
      select from fresh f join json_each_text(${JSON.stringify(limits)}::json) as l(acted_as, most) on l.acted_as = f.acted_as
      where f.no > l.most::int)
    returning id),
  counted as (
    insert into person_opened (viewer_id, day, acted_as, no, person_id)
    select ${viewer}, ${day}, f.acted_as, f.no, f.person_id from fresh f, entry order by f.acted_as, f.no)
  select id::text from entry`);

/** Each failure means that another request was first, so as many in a row are only had by as many at once. */
const TRIES = 100;
const UNIQUE_VIOLATION = '23505';

/** The ledger on the main database: one statement, one row, committed when it returns. */
export function ledgerOn(database: Database, limits: DailyPeople): Ledger {
  const { text, values } = append(limits);
  const name = statementName(text);
  return {
    async append(disclosure) {
      for (let tries = 1; ; tries++) {
        try {
          return (await database.query(text, values(disclosure), name)).length === 1;
        } catch (error) {
          if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION || tries === TRIES) throw error;
        }
      }
    },
  };
}
