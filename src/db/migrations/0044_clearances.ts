import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/**
 * What it takes to do the work of staff (§10.2.2, §10.3): somebody else's word on what she is and why, and training, both until a day.
 * Whoever worked here before is not cleared until somebody says so on the command line.
 */
class Clearances0044 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const TABLES = `
create table "clearance" ("id" uuid not null, "staff_id" uuid not null, "role" text not null, "duty" text not null, "by_id" uuid null, "at" timestamptz not null, "review_by" timestamptz not null, primary key ("id"));
comment on column "clearance"."id" is 'internal';
comment on column "clearance"."staff_id" is 'internal';
comment on column "clearance"."role" is 'internal';
comment on column "clearance"."duty" is 'internal';
comment on column "clearance"."by_id" is 'internal';
comment on column "clearance"."at" is 'internal';
comment on column "clearance"."review_by" is 'internal';
create index "clearance_staff_id_at_index" on "clearance" ("staff_id", "at");
alter table "clearance" add constraint "clearance_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
alter table "clearance" add constraint "clearance_by_id_foreign" foreign key ("by_id") references "staff_member" ("id") on delete no action;
alter table "clearance" add constraint "clearance_role_check" check ("role" in ('CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER'));
alter table "clearance" add constraint "clearance_duty_check" check ("duty" in ('SERVES_PEOPLE', 'ANSWERS_FOR_PRIVACY', 'COVERS_FOR_A_COLLEAGUE'));
alter table "clearance" add constraint "clearance_is_by_somebody_else" check ("by_id" <> "staff_id");
alter table "clearance" add constraint "clearance_is_looked_at_again" check ("review_by" > "at" and "review_by" <= "at" + interval '366 days');

create table "training" ("id" uuid not null, "staff_id" uuid not null, "module" text not null, "passed_at" timestamptz not null, "expires_at" timestamptz not null, "by_id" uuid null, "at" timestamptz not null, primary key ("id"));
comment on column "training"."id" is 'internal';
comment on column "training"."staff_id" is 'internal';
comment on column "training"."module" is 'internal';
comment on column "training"."passed_at" is 'internal';
comment on column "training"."expires_at" is 'internal';
comment on column "training"."by_id" is 'internal';
comment on column "training"."at" is 'internal';
create index "training_staff_id_module_index" on "training" ("staff_id", "module");
alter table "training" add constraint "training_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
alter table "training" add constraint "training_by_id_foreign" foreign key ("by_id") references "staff_member" ("id") on delete no action;
alter table "training" add constraint "training_module_check" check ("module" in ('CONFIDENTIALITY', 'SECURITY'));
alter table "training" add constraint "training_is_recorded_by_somebody_else" check ("by_id" <> "staff_id");
alter table "training" add constraint "training_is_passed_before_it_is_recorded" check ("passed_at" <= "at");
alter table "training" add constraint "training_counts_a_year" check ("expires_at" = "passed_at" + interval '365 days');

alter table "staff_member" add column "cleared_until" timestamptz null;
comment on column "staff_member"."cleared_until" is 'internal';

create view "staff_clearance" as
select m.id, m.name, m.role, m.cleared_until, c.duty, c.at as confirmed_at, c.by_name as confirmed_by, c.review_by,
  (select jsonb_agg(jsonb_build_object('module', w.module, 'passedAt', t.passed_at, 'expiresAt', t.expires_at) order by w.module)
    from unnest(array['CONFIDENTIALITY', 'SECURITY']) as w(module)
    left join lateral (select passed_at, expires_at from training t where t.staff_id = m.id and t.module = w.module
      order by t.expires_at desc limit 1) as t on true) as trainings
from staff_member m
left join lateral (select c.duty, c.at, c.review_by, b.name as by_name from clearance c left join staff_member b on b.id = c.by_id
  where c.staff_id = m.id and c.role = m.role order by c.at desc, c.id limit 1) as c on true
where m.left_at is null;
comment on column "staff_clearance"."id" is 'internal';
comment on column "staff_clearance"."name" is 'open';
comment on column "staff_clearance"."role" is 'internal';
comment on column "staff_clearance"."cleared_until" is 'internal';
comment on column "staff_clearance"."duty" is 'internal';
comment on column "staff_clearance"."confirmed_at" is 'internal';
comment on column "staff_clearance"."confirmed_by" is 'internal';
comment on column "staff_clearance"."review_by" is 'internal';
comment on column "staff_clearance"."trainings" is 'internal';
`;

const RULES = [
  // The first of the days on which something ends; none while something is missing.
  `create function cleared_until(staff uuid, held text) returns timestamptz language sql stable as $$
     select min(needed.until) from (
       select (select c.review_by from clearance c where c.staff_id = staff and c.role = held order by c.at desc, c.id limit 1) as until
       union all
       select (select max(t.expires_at) from training t where t.staff_id = staff and t.module = w.module)
       from unnest(array['CONFIDENTIALITY', 'SECURITY']) as w(module)
     ) as needed having count(needed.until) = count(*) $$`,
  // Whatever is written there: what counts is what was confirmed and learned.
  `create function count_clearance() returns trigger language plpgsql as $$
     begin new.cleared_until := cleared_until(new.id, new.role); return new; end $$`,
  `create trigger staff_member_counts_clearance before insert or update on staff_member
     for each row execute function count_clearance()`,
  `create function clearance_counts() returns trigger language plpgsql as $$
     begin update staff_member set cleared_until = null where id = new.staff_id; return null; end $$`,
  ...['clearance', 'training'].flatMap((table) => [
    `create trigger ${table}_counts after insert on ${table} for each row execute function clearance_counts()`,
    `create trigger ${table}_append_only before update or delete or truncate on ${table}
       for each statement execute function refuse_change()`,
  ]),
];

export const clearances = { name: 'Clearances0044', class: Clearances0044 };
