import { Migration } from '@mikro-orm/migrations';

/**
 * Walls in the tables: a role that reads for viewers and owns nothing, and for it a policy on each table whose rows are of one
 * person. Whoever writes, and every job, is the owner of the tables, for whom none of this holds. The entities say the same policies.
 */
class RowWalls0046 extends Migration {
  override up(): void {
    for (const statement of [...ROLE, ...VIEWER, ...WALLS, ...VIEWS, ...COMMENTS, ...RIGHTS]) this.addSql(statement);
  }
}

const READER = 'klusster_reader';

/**
 * Roles are of the whole server: another database of it may have made this one, at this moment too. Who may not make roles is given
 * it before (docs/operations.md).
 */
const ROLE = [
  `do $$ begin
     if not exists (select from pg_roles where rolname = '${READER}') then
       begin create role ${READER} nologin; exception when duplicate_object or unique_violation then null; end;
     end if;
     -- Who made a role may give it, and does not have it yet.
     if not pg_has_role(current_user, '${READER}', 'SET') then
       execute format('grant ${READER} to %I', current_user);
     end if;
   end $$`,
];

/** What a statement said of its viewer; each is empty where it said nothing. */
const VIEWER = [
  `create function viewer_id() returns uuid language sql stable parallel safe
     return nullif(current_setting('klusster.viewer', true), '')::uuid`,
  `create function acts_as(what text) returns boolean language sql stable parallel safe
     return coalesce(position(what in current_setting('klusster.acts_as', true)) > 0, false)`,
  // Plain enough for the server to write it into the statement, and to look rows up by it.
  `create function seen_persons(granted text) returns uuid[] language sql stable parallel safe
     return string_to_array(concat_ws(',', nullif(current_setting('klusster.viewer', true), ''),
       nullif(current_setting('klusster.granted_' || granted, true), '')), ',')::uuid[]`,
  // These look behind walls for their owner, and say no more than ids of whoever may have them.
  `create function seen_consumers() returns uuid[] language sql stable security definer set search_path = public, pg_temp
     as $$ select array(select c.id from consumer_user c where c.person_id = any (seen_persons('subscription'))) $$`,
  `create function seen_as_staff() returns uuid[] language sql stable security definer set search_path = public, pg_temp
     as $$ select array(select m.id from staff_member m where acts_as('STAFF') and m.person_id = viewer_id() and m.left_at is null) $$`,
  `create function seen_cases() returns uuid[] language sql stable security definer set search_path = public, pg_temp
     as $$ select array(select c.id from support_case c where c.staff_id = any (seen_as_staff())) $$`,
  `create function seen_in_cases() returns uuid[] language sql stable security definer set search_path = public, pg_temp
     as $$ select array(select c.person_id from support_case c where c.staff_id = any (seen_as_staff())) $$`,
  `create function staff_of_case(support_case uuid) returns uuid language sql stable security definer set search_path = public, pg_temp
     as $$ select c.staff_id from support_case c where c.id = support_case $$`,
];

const POLICIES: Readonly<Record<string, string>> = {
  person: 'id = viewer_id() or id = any (seen_in_cases())',
  consumer_user: `person_id = any (seen_persons('any'))`,
  subscription: 'consumer_user_id = any (seen_consumers())',
  account: `person_id = any (seen_persons('account'))`,
  account_address: `person_id = any (seen_persons('consent'))`,
  card: 'person_id = viewer_id()',
  support_case: 'person_id = viewer_id() or staff_id = any (seen_as_staff())',
  case_grant: 'person_id = viewer_id() or staff_id = any (seen_as_staff())',
  case_decision: 'person_id = viewer_id() or support_case_id = any (seen_cases())',
};

const WALLS = Object.entries(POLICIES).flatMap(([table, using]) => [
  `alter table ${table} enable row level security`,
  `create policy row_wall on ${table} for select to ${READER} using (${using})`,
]);

/**
 * That there is an owner is public, and her contact is not; an entry of the ledger is of several people. These the reader finds by
 * views of the same names, without what is not for the viewer, and has no way to the tables.
 */
const VIEWS = [
  'create schema walled',
  `create view walled.klusster_owner as select k.id, k.person_id, k.state,
     case when acts_as('BUSINESS_OWNER') or acts_as('CONSUMER_USER') or k.person_id = any (seen_persons('contact')) then k.contact end as contact,
     k.state_since
   from public.klusster_owner k`,
  `create view walled.business_owner as select b.id, b.person_id,
     case when acts_as('KLUSSTER_OWNER') or b.person_id = any (seen_persons('contact')) then b.contact end as contact
   from public.business_owner b`,
  'create view walled.disclosure_seen as select s.* from public.disclosure_seen s where s.person_id = viewer_id()',
];

/** What each column holds is said of a view as of its table: in the order of the columns there, as tools look for it. */
const COMMENTS = ['klusster_owner', 'business_owner', 'disclosure_seen'].map(
  (name) => `do $$ declare told record; begin
     for told in select attname, col_description(attrelid, attnum) as holds from pg_attribute
         where attrelid = 'public.${name}'::regclass and attnum > 0 and not attisdropped loop
       execute format('comment on column walled.${name}.%I is %L', told.attname, told.holds);
     end loop;
   end $$`,
);

const RIGHTS = [
  `grant usage on schema public, walled to ${READER}`,
  `grant select on all tables in schema public, walled to ${READER}`,
  // Tables of later migrations are read as well; a wall of theirs is said there.
  `alter default privileges in schema public grant select on tables to ${READER}`,
  `revoke select on klusster_owner, business_owner, disclosure, disclosure_seen from ${READER}`,
];

export const rowWalls = { name: 'RowWalls0046', class: RowWalls0046 };
