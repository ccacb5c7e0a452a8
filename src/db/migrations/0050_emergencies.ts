import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Emergencies: what is opened at once, for two hours, and looked at by a Privacy Officer within 72 (§10.3). */
class Emergencies0050 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const CASE_FILE = 'personal: CASE | SERVICE | CASE_FILE';

const SEEN = [
  'id',
  'staff_id',
  'ground',
  'opened_at',
  'ends_at',
  'review_by',
  'reads',
  'coordinates',
  'reviewed_by_id',
  'reviewed_at',
  'verdict',
];

const TABLES = `
create table "emergency" ("id" uuid not null, "person_id" uuid not null, "staff_id" uuid not null, "ground" text not null, "opened_at" timestamptz not null, "verdict" text null, "reviewed_at" timestamptz null, "reviewed_by_id" uuid null, "warned_at" timestamptz null, primary key ("id"));
comment on column "emergency"."id" is '${CASE_FILE}';
comment on column "emergency"."person_id" is '${CASE_FILE}';
comment on column "emergency"."staff_id" is 'internal';
comment on column "emergency"."ground" is '${CASE_FILE}';
comment on column "emergency"."opened_at" is '${CASE_FILE}';
comment on column "emergency"."verdict" is '${CASE_FILE}';
comment on column "emergency"."reviewed_at" is '${CASE_FILE}';
comment on column "emergency"."reviewed_by_id" is 'internal';
comment on column "emergency"."warned_at" is 'internal';
create index "emergency_staff_id_reviewed_at_index" on "emergency" ("staff_id", "reviewed_at");
create index "emergency_person_id_index" on "emergency" ("person_id");
alter table "emergency" add constraint "emergency_id_foreign" foreign key ("id") references "support_case" ("id");
alter table "emergency" add constraint "emergency_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "emergency" add constraint "emergency_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
alter table "emergency" add constraint "emergency_reviewed_by_id_foreign" foreign key ("reviewed_by_id") references "staff_member" ("id") on delete no action;
alter table "emergency" add constraint "emergency_ground_check" check ("ground" in ('SAFETY', 'SECURITY', 'LEGAL_ORDER'));
alter table "emergency" add constraint "emergency_verdict_check" check ("verdict" in ('JUSTIFIED', 'NOT_JUSTIFIED'));
alter table "emergency" add constraint "emergency_is_reviewed_with_a_verdict" check (("verdict" is null) = ("reviewed_at" is null));
alter table "emergency" add constraint "emergency_is_reviewed_by_somebody_else" check ("reviewed_by_id" <> "staff_id");
create unique index "emergency_one_at_a_time" on "emergency" ("staff_id") where "reviewed_at" is null;

create view "emergency_seen" as
select e.id, e.staff_id, e.ground, e.opened_at, e.opened_at + interval '2 hours' as ends_at, e.opened_at + interval '72 hours' as review_by,
  s.reads, s.coordinates, e.reviewed_by_id, e.reviewed_at, e.verdict
from emergency e join staff_member m on m.id = e.staff_id
cross join lateral (
  select count(distinct d.id)::int as reads, coalesce(jsonb_agg(distinct c.coordinate order by c.coordinate) filter (where c.coordinate is not null), '[]') as coordinates
  from disclosure d
  cross join lateral jsonb_to_recordset(d.shown) as w("as" text, coordinates jsonb, persons jsonb)
  cross join lateral jsonb_array_elements_text(w.coordinates) as c(coordinate)
  where d.persons @> array[e.person_id] and d.viewer_id = m.person_id and d.at >= e.opened_at and d.at <= e.opened_at + interval '2 hours'
    and w."as" in ('CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER') and w.persons ? e.person_id::text) as s;
${SEEN.map((column) => `comment on column "emergency_seen"."${column}" is 'internal';`).join('\n')}
`;

const RULES = [
  'alter table emergency enable row level security',
  'create policy row_wall on emergency for select to klusster_reader using (person_id = viewer_id())',
  `create trigger emergency_gathers_nothing_more before insert on emergency
     for each row execute function gather_nothing_more()`,
  // All that it opens it opens at once, and for two hours.
  `create function emergency_grant_is_short() returns trigger language plpgsql as $$
     begin
       if exists (select from support_case c where c.id = new.support_case_id and c.kind = 'EMERGENCY'
           and (new.opened_at <> c.opened_at or new.expires_at > c.opened_at + interval '2 hours')) then
         raise exception 'What an emergency opens it opens at once, and for two hours.' using errcode = 'restrict_violation', constraint = 'emergency_grant_is_short';
       end if;
       return new;
     end $$`,
  `create trigger case_grant_of_an_emergency_is_short before insert or update of opened_at, expires_at, support_case_id on case_grant
     for each row execute function emergency_grant_is_short()`,
  // A verdict is given once; a pseudonym takes the place of whoever is erased.
  `create function keep_emergency() returns trigger language plpgsql as $$
     begin
       if (new.id, new.staff_id, new.ground, new.opened_at) is distinct from (old.id, old.staff_id, old.ground, old.opened_at)
         or old.reviewed_at is not null and (new.verdict, new.reviewed_at, new.reviewed_by_id) is distinct from (old.verdict, old.reviewed_at, old.reviewed_by_id) then
         raise exception 'An emergency stays as it was, and is reviewed once.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger emergency_stays before update on emergency for each row execute function keep_emergency()`,
  // As before (migration 0044), and not beyond the day by which an emergency of hers is reviewed; nor after one that was not
  // justified, until somebody else confirms her anew.
  `create or replace function cleared_until(staff uuid, held text) returns timestamptz language sql stable as $$
     select min(needed.until) from (
       select (select c.review_by from clearance c where c.staff_id = staff and c.role = held order by c.at desc, c.id limit 1) as until
       union all
       select (select max(t.expires_at) from training t where t.staff_id = staff and t.module = w.module)
       from unnest(array['CONFIDENTIALITY', 'SECURITY']) as w(module)
       union all
       select coalesce((select min(e.opened_at) + interval '72 hours' from emergency e where e.staff_id = staff and e.reviewed_at is null), 'infinity')
       union all
       select coalesce((select max(e.reviewed_at) from emergency e where e.staff_id = staff and e.verdict = 'NOT_JUSTIFIED'
         and e.reviewed_at >= (select max(c.at) from clearance c where c.staff_id = staff and c.role = held)), 'infinity')
     ) as needed having count(needed.until) = count(*) $$`,
  `create trigger emergency_counts after insert or update of reviewed_at on emergency
     for each row execute function clearance_counts()`,
];

export const emergencies = { name: 'Emergencies0050', class: Emergencies0050 };
