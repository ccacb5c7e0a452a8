import { sql } from 'kysely';
import { sharingStands } from '../consent/index.js';
import { type Database, statementName } from '../db/database.js';
import { dayOf } from '../harvest/index.js';
import type { DailyPeople } from '../privacy/ledger/harvestGuard.js';
import type { Disclosure, Ledger } from '../privacy/ledger/ledger.js';
import { STAFF_ROLES } from '../privacy/viewer.js';
import { Bound, compileSql } from '../read/sql.js';
import { inBatches } from './inBatches.js';

/** Entries of requests that end at the same time. */
type Batch = readonly Disclosure[];

const staffRoles = sql`(${sql.join(STAFF_ROLES.map((role) => sql.lit(role)))})`;

/** A GraphQL name may be as long as a document. */
const OPERATION_NAME_MAX = 64;

const written = (batch: Batch) =>
  JSON.stringify(
    batch.map(({ at, operationName, ...entry }, n) => ({
      n,
      at,
      day: dayOf(at),
      ...entry,
      operation: operationName?.slice(0, OPERATION_NAME_MAX) ?? null,
    })),
  );

/**
 * Appends a batch of entries, each with the day's count of people, or neither where what it rests on no longer stands:
 * the session, the standing of a Klusster Owner, the sharing of everyone shown by role, an open grant for each group shown
 * to staff, the daily limit. Whoever was counted today is not counted again. Answers with the numbers of those appended.
 */
const append = (limits: DailyPeople) =>
  compileSql<Batch>(sql`
  with e as materialized (
    select * from jsonb_to_recordset(${new Bound<Batch>(written)}::jsonb)
      as e(n int, at timestamptz, day int, credential uuid, viewer uuid, operation text, purpose text, persons uuid[], shown jsonb)),
  shown as materialized (
    select e.n, e.at, e.viewer, e.day, s."as" as acted_as, s."group" as shown_group, p.id as person
    from e cross join lateral jsonb_to_recordset(e.shown) as s("as" text, "group" text, persons uuid[])
    cross join lateral unnest(s.persons) as p(id)),
  fresh as materialized (
    select f.*, row_number() over (partition by f.viewer, f.day, f.acted_as order by f.person) + coalesce((
      select max(o.no) from person_opened o where o.viewer_id = f.viewer and o.day = f.day and o.acted_as = f.acted_as), 0) as no
    from (select distinct viewer, day, acted_as, person from shown) as f
    where not exists (
      select from person_opened o
      where o.viewer_id = f.viewer and o.day = f.day and o.acted_as = f.acted_as and o.person_id = f.person)),
  beyond as (
    select f.* from fresh f
    join json_each_text(${JSON.stringify(limits)}::json) as l(acted_as, most) on l.acted_as = f.acted_as and f.no > l.most::int),
  unshared as (
    select p.person from (select distinct person from shown where acted_as not in ${staffRoles}) as p
    where not ${sharingStands(sql`p.person`)}),
  fallen as materialized (
    select s.n from shown s join unshared u on u.person = s.person and s.acted_as not in ${staffRoles}
    union select s.n from shown s
    join beyond b on b.viewer = s.viewer and b.day = s.day and b.acted_as = s.acted_as and b.person = s.person
    union select s.n from shown s where s.acted_as = 'KLUSSTER_OWNER' and not exists (
      select from klusster_owner k where k.person_id = s.viewer and k.state = 'ACTIVE')
    union select s.n from shown s where s.acted_as in ${staffRoles} and not exists (
      select from case_grant g join staff_member m on m.id = g.staff_id
      where m.person_id = s.viewer and g.person_id = s.person and g.groups @> array[s.shown_group]
        and g.closed_at is null and g.opened_at <= s.at and g.expires_at > s.at)
    union select e.n from e where not exists (
      select from session s
      where s.id = e.credential and s.person_id = e.viewer and s.ended_at is null and s.expires_at > e.at)),
  standing as materialized (select e.* from e where not exists (select from fallen f where f.n = e.n)),
  entries as (
    insert into disclosure (at, credential, viewer_id, operation_name, purpose, persons, shown)
    select at, credential, viewer, operation, purpose, persons, shown from standing order by n),
  counted as (
    insert into person_opened (viewer_id, day, acted_as, no, person_id)
    select f.viewer, f.day, f.acted_as, f.no, f.person from fresh f
    where exists (
      select from shown s join standing t on t.n = s.n
      where s.viewer = f.viewer and s.day = f.day and s.acted_as = f.acted_as and s.person = f.person)
    order by f.viewer, f.day, f.acted_as, f.no)
  select n::text from standing`);

/** Each failure means that another batch was first, so as many in a row are only had by as many processes at once. */
const TRIES = 100;
const UNIQUE_VIOLATION = '23505';

/**
 * The ledger on the main database. Entries of requests that end while another is being written go out together, in one
 * statement with one commit, for which each of them waits.
 */
export function ledgerOn(database: Database, limits: DailyPeople): Ledger {
  const { text, values } = append(limits);
  const name = statementName(text);
  return {
    append: inBatches(async (batch: Batch) => {
      for (let tries = 1; ; tries++) {
        try {
          const appended = new Set((await database.query(text, values(batch), name)).map(([n]) => Number(n)));
          return batch.map((_, n) => appended.has(n));
        } catch (error) {
          if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION || tries === TRIES) throw error;
        }
      }
    }),
  };
}
