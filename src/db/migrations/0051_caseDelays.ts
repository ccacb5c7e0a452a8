import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** From when on a person is told of a case about her, and the register in which Privacy Officers read of all of them (PIPEDA, s. 9; policy, 10.3). */
class CaseDelays0051 extends Migration {
  override up(): void {
    for (const statement of statements(DELAYS)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
    for (const statement of [...statements(SEEN), ...statements(REGISTER)]) this.addSql(statement);
  }
}

const CASE_FILE = 'personal: CASE | SERVICE | CASE_FILE';

const DELAYS = `
create table "case_delay" ("id" uuid not null, "support_case_id" uuid not null, "person_id" uuid not null, "by_id" uuid not null, "ground" text not null, "at" timestamptz not null, "until_at" timestamptz not null, primary key ("id"));
comment on column "case_delay"."id" is 'internal';
comment on column "case_delay"."support_case_id" is '${CASE_FILE}';
comment on column "case_delay"."person_id" is '${CASE_FILE}';
comment on column "case_delay"."by_id" is 'internal';
comment on column "case_delay"."ground" is '${CASE_FILE}';
comment on column "case_delay"."at" is '${CASE_FILE}';
comment on column "case_delay"."until_at" is '${CASE_FILE}';
create index "case_delay_support_case_id_at_index" on "case_delay" ("support_case_id", "at");
create index "case_delay_person_id_index" on "case_delay" ("person_id");
alter table "case_delay" add constraint "case_delay_support_case_id_foreign" foreign key ("support_case_id") references "support_case" ("id");
alter table "case_delay" add constraint "case_delay_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "case_delay" add constraint "case_delay_by_id_foreign" foreign key ("by_id") references "staff_member" ("id");
alter table "case_delay" add constraint "case_delay_ground_check" check ("ground" in ('INSTITUTION_OBJECTS', 'INVESTIGATION', 'ENDED'));
alter table "case_delay" add constraint "case_delay_is_short" check ("until_at" <= ("at" + '30 days'::interval));
alter table "case_delay" add constraint "case_delay_ends_at_once" check (("ground" = 'ENDED') = ("until_at" = "at"));
`;

const RULES = [
  'alter table case_delay enable row level security',
  'create policy row_wall on case_delay for select to klusster_reader using (person_id = viewer_id())',
  // The newest word counts, as of a clearance: one that ends it has no time. What reviews a case is told no sooner than that case.
  `create function told_from(whose uuid) returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
     select max(w.until_at) from (select whose as id union all select c.reviews_id from support_case c where c.id = whose) as one
     cross join lateral (select d.until_at from case_delay d where d.support_case_id = one.id order by d.at desc, d.id desc limit 1) as w $$`,
  `create function delay_of_a_colleague() returns trigger language plpgsql as $$
     begin
       perform from support_case c join staff_member m on m.id = new.by_id
         where c.id = new.support_case_id and c.person_id = new.person_id and c.staff_id <> m.id and c.opened_by_id <> m.id
           and m.role = 'PRIVACY_OFFICER' and m.left_at is null;
       if not found then
         raise exception 'A Privacy Officer delays what a colleague was shown, and nothing of her own.' using errcode = 'restrict_violation', constraint = 'case_delay_is_of_a_colleague';
       end if;
       return new;
     end $$`,
  `create trigger case_delay_is_of_a_colleague before insert on case_delay
     for each row execute function delay_of_a_colleague()`,
  `create function keep_case_delay() returns trigger language plpgsql as $$
     begin
       if (new.support_case_id, new.by_id, new.ground, new.at, new.until_at) is distinct from (old.support_case_id, old.by_id, old.ground, old.at, old.until_at) then
         raise exception 'What was said of a delay stays.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger case_delay_stays before update on case_delay for each row execute function keep_case_delay()`,
];

/** The ledger as a person reads it, with until when an entry is kept from her. */
const SEEN = `
create or replace view "disclosure_seen" as
select md5(concat_ws('/', p.id, s.at, s.acted_as, s.viewer_id, s.clause, s.operation_name, s.delayed_until))::uuid as id,
  p.id as person_id, s.at, s.acted_as, case
    when k.id is not null then jsonb_build_object('type', 'KlussterOwner', 'id', k.id)
    when b.id is not null then jsonb_build_object('type', 'BusinessOwner', 'id', b.id)
    when m.id is not null then jsonb_build_object('name', m.name)
    when a.id is not null then jsonb_build_object('name', a.name) end as viewer,
  s.coordinates, s.clause, s.operation_name, s.count, s.disputed, s.delayed_until
from person p
cross join lateral (
  select coalesce(jsonb_object_agg(q.coordinate, q.since), '{}') as since
  from (select coordinate, min(answered_at) as since from inquiry where person_id = p.id and finding = 'NOT_CORRECTED' group by coordinate) as q
) as disputes
cross join lateral (
  select h.at, h.acted_as, h.viewer_id, h.clause, h.operation_name, h.delayed_until,
    jsonb_agg(distinct h.coordinate) as coordinates, count(distinct h.id)::int as count,
    coalesce(jsonb_agg(distinct h.coordinate) filter (where h.is_disputed), '[]') as disputed
  from (
    select d.id, date_trunc('hour', d.at, 'UTC') as at, e."as" as acted_as, e.clause, c.coordinate,
      case e."as" when 'CONSUMER_USER' then null when 'PARTNER' then d.partner_id else d.viewer_id end as viewer_id,
      case when e."as" <> 'CONSUMER_USER' and (e."as" <> 'PARTNER' or d.viewer_id = p.id) then d.operation_name end as operation_name,
      coalesce((disputes.since ->> c.coordinate)::timestamptz <= d.at, false) as is_disputed,
      case when e."as" in ('CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER') then (
        select max(told_from(g.support_case_id)) from case_grant g join staff_member gm on gm.id = g.staff_id
        where g.person_id = p.id and gm.person_id = d.viewer_id and g.opened_at <= d.at
          and g.expires_at > d.at and (g.closed_at is null or g.closed_at >= d.at)) end as delayed_until
    from disclosure d
    cross join lateral jsonb_to_recordset(d.shown) as e("as" text, clause text, coordinates jsonb, persons jsonb)
    cross join lateral jsonb_array_elements_text(e.coordinates) as c(coordinate)
    where d.persons @> array[p.id] and e.persons ? p.id::text
  ) as h
  group by h.at, h.acted_as, h.viewer_id, h.clause, h.operation_name, h.delayed_until
) as s
left join klusster_owner k on s.acted_as = 'KLUSSTER_OWNER' and k.person_id = s.viewer_id
left join business_owner b on s.acted_as = 'BUSINESS_OWNER' and b.person_id = s.viewer_id
left join staff_member m on s.acted_as in ('CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER') and m.person_id = s.viewer_id
left join partner a on s.acted_as = 'PARTNER' and a.id = s.viewer_id;
create or replace view walled.disclosure_seen as select s.* from public.disclosure_seen s where s.person_id = viewer_id();
comment on column "disclosure_seen"."delayed_until" is 'internal';
comment on column walled.disclosure_seen.delayed_until is 'internal';
`;

/** The register of cases as Privacy Officers read it: who has which, and nothing about whom. */
const REGISTER = `
create view "case_record" as
select c.id, c.kind, c.staff_id, c.opened_by_id, c.opened_at, c.held_since, c.closed_at, c.outcome,
  c.closed_at is null and case_waits(c.id) as is_waited_for, d.until_at as told_from, d.ground
from support_case c
left join lateral (select d.until_at, d.ground from case_delay d where d.support_case_id = c.id order by d.at desc, d.id desc limit 1) as d on true;
comment on column "case_record"."id" is 'internal';
comment on column "case_record"."kind" is 'internal';
comment on column "case_record"."staff_id" is 'internal';
comment on column "case_record"."opened_by_id" is 'internal';
comment on column "case_record"."opened_at" is 'internal';
comment on column "case_record"."held_since" is 'internal';
comment on column "case_record"."closed_at" is 'internal';
comment on column "case_record"."outcome" is 'internal';
comment on column "case_record"."is_waited_for" is 'internal';
comment on column "case_record"."told_from" is 'internal';
comment on column "case_record"."ground" is 'internal';
`;

export const caseDelays = { name: 'CaseDelays0051', class: CaseDelays0051 };
