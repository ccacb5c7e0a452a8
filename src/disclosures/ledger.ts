import { sql } from 'kysely';
import { standingOf } from '../accounts/index.js';
import { sharingStands } from '../consent/index.js';
import { type Database, statementName } from '../db/database.js';
import { dayOf } from '../harvest/index.js';
import { delegationStands } from '../partners/index.js';
import type { DailyPeople } from '../privacy/ledger/harvestGuard.js';
import type { Disclosure, Ledger } from '../privacy/ledger/ledger.js';
import { ACTING, STAFF_ROLES } from '../privacy/viewer.js';
import type { Sql } from '../read/source.js';
import { Bound, compileSql } from '../read/sql.js';
import { inBatches } from './inBatches.js';

/** Entries of requests that end at the same time. */
type Batch = readonly Disclosure[];

const staffRoles = sql`(${sql.join(STAFF_ROLES.map((role) => sql.lit(role)))})`;

/** A GraphQL name may be as long as a document. */
const OPERATION_NAME_MAX = 64;

const written = (batch: Batch) =>
  JSON.stringify(
    batch.map(({ at, credential, viewer, standing, partner, operationName, purpose, persons, shown }, n) => ({
      n,
      at,
      day: dayOf(at),
      credential,
      viewer,
      standing: standing ?? null,
      partner: partner ?? null,
      operation: operationName?.slice(0, OPERATION_NAME_MAX) ?? null,
      purpose,
      persons,
      shown,
    })),
  );

/** The daily limit of what was acted as. */
const mostOf = (limits: DailyPeople, actedAs: Sql): Sql =>
  sql`case ${actedAs} ${sql.join(
    ACTING.map((as) => sql`when ${sql.lit(as)} then ${limits[as]}::int`),
    sql` `,
  )} end`;

/**
 * Appends a batch of entries, each with the day's count of people, or neither where what it rests on no longer stands:
 * the session with the standing of whose it is, or what was delegated to a partner, the state of a Klusster Owner, the sharing of everyone shown by role, an open grant for each group shown
 * to staff, the daily limit. Whoever was counted today is not counted again, and the person in whose name a partner asks never. Answers with the numbers of those appended.
 * What is looked up is looked up one by one, as a value: of a join the server would guess that a table that was small when it
 * last counted is read whole. What is not found is null, which `bool_and` would pass over.
 */
const append = (limits: DailyPeople) =>
  compileSql<Batch>(sql`
  with e as materialized (
    select * from jsonb_to_recordset(${new Bound<Batch>(written)}::jsonb)
      as e(n int, at timestamptz, day int, credential uuid, viewer uuid, standing text, partner uuid, operation text, purpose text, persons uuid[], shown jsonb)),
  shown as materialized (
    select e.n, e.at, e.viewer, e.day, s."as" as acted_as, coalesce(s.counted, s."as") as counted_as, s."group" as shown_group, s.persons
    from e cross join lateral jsonb_to_recordset(e.shown) as s("as" text, counted text, "group" text, persons uuid[])),
  fresh as materialized (
    select f.*, row_number() over (partition by f.viewer, f.day, f.counted_as order by f.person) + coalesce((
      select o.no from person_opened o where o.viewer_id = f.viewer and o.day = f.day and o.acted_as = f.counted_as
      order by o.no desc limit 1), 0) as no
    from (select distinct s.viewer, s.day, s.counted_as, p.person from shown s cross join lateral unnest(s.persons) as p(person)
      where s.counted_as <> 'PARTNER' and (select true from person_opened o
        where o.viewer_id = s.viewer and o.day = s.day and o.acted_as = s.counted_as and o.person_id = p.person) is null) as f),
  beyond as materialized (select f.* from fresh f where f.no > ${mostOf(limits, sql`f.counted_as`)}),
  standing as materialized (
    select e.* from e
    where case when e.partner is null then (select e.standing is null or e.standing = ${standingOf} from session s
        where s.id = e.credential and s.person_id = e.viewer and s.ended_at is null and s.expires_at > e.at)
        else ${delegationStands} end
      and (select bool_and(coalesce(case when s.acted_as in ${staffRoles}
          then (select bool_and(exists (select from case_grant g join staff_member m on m.id = g.staff_id
            where m.person_id = s.viewer and m.left_at is null and m.cleared_until > s.at and g.person_id = p.person and g.groups @> array[s.shown_group]
              and g.closed_at is null and g.opened_at <= s.at and g.expires_at > s.at)) from unnest(s.persons) as p(person))
          when s.counted_as = 'PARTNER' then s.persons = array[s.viewer]
          else (case s.acted_as when 'PARTNER' then s.counted_as else s.acted_as end <> 'KLUSSTER_OWNER' or (select k.state = 'ACTIVE' from klusster_owner k where k.person_id = s.viewer))
            and (select bool_and(${sharingStands(sql`p.person`)}) from unnest(s.persons) as p(person)) end, false))
        from shown s where s.n = e.n)
      and not exists (select from beyond b join shown s
        on s.n = e.n and b.viewer = s.viewer and b.day = s.day and b.counted_as = s.counted_as and b.person = any(s.persons))),
  entries as (
    insert into disclosure (at, credential, viewer_id, partner_id, operation_name, purpose, persons, shown)
    select at, credential, viewer, partner, operation, purpose, persons, shown from standing order by n),
  counted as (
    insert into person_opened (viewer_id, day, acted_as, no, person_id)
    select f.viewer, f.day, f.counted_as, f.no, f.person from fresh f
    where exists (
      select from shown s join standing t on t.n = s.n
      where s.viewer = f.viewer and s.day = f.day and s.counted_as = f.counted_as and f.person = any(s.persons))
    order by f.viewer, f.day, f.counted_as, f.no)
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
