import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Unusual days of members of staff, each once, and who said what became of them (§10.2.4); and up to when it was looked. */
class Watch0047 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

/** After how many days the retention schedule lets an alert go. */
const KEPT_DAYS = 731;
const ZONE = 'America/Toronto';
/** How long after a day what was asked in it may still be written down. */
const LATE = '10 minutes';

const TABLES = `
create table "staff_watch" ("is_known" boolean not null default true, "looked_at" timestamptz not null, primary key ("is_known"));
comment on column "staff_watch"."is_known" is 'internal';
comment on column "staff_watch"."looked_at" is 'internal';
alter table "staff_watch" add constraint "staff_watch_is_one" check ("is_known");

create table "staff_alert" ("id" uuid not null, "staff_id" uuid not null, "pattern" text not null, "day" date not null, "count" int not null, "at" timestamptz not null, "told_at" timestamptz null, "settled_at" timestamptz null, "settled_by_id" uuid null, "outcome" text null, "incident_id" uuid null, primary key ("id"));
${[
  'id',
  'staff_id',
  'pattern',
  'day',
  'count',
  'at',
  'told_at',
  'settled_at',
  'settled_by_id',
  'outcome',
  'incident_id',
]
  .map((column) => `comment on column "staff_alert"."${column}" is 'internal';`)
  .join('\n')}
alter table "staff_alert" add constraint "staff_alert_staff_id_pattern_day_unique" unique ("staff_id", "pattern", "day");
alter table "staff_alert" add constraint "staff_alert_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
alter table "staff_alert" add constraint "staff_alert_settled_by_id_foreign" foreign key ("settled_by_id") references "staff_member" ("id") on delete no action;
alter table "staff_alert" add constraint "staff_alert_pattern_check" check ("pattern" in ('MANY_PEOPLE', 'AT_NIGHT', 'CLOSED_CASES', 'SAME_PERSON'));
alter table "staff_alert" add constraint "staff_alert_outcome_check" check ("outcome" in ('EXPLAINED', 'INCIDENT'));
alter table "staff_alert" add constraint "staff_alert_counts" check ("count" > 0);
alter table "staff_alert" add constraint "staff_alert_is_settled_as_a_whole" check (num_nulls("settled_at", "settled_by_id", "outcome") in (0, 3));
alter table "staff_alert" add constraint "staff_alert_is_settled_by_somebody_else" check ("settled_by_id" <> "staff_id");
alter table "staff_alert" add constraint "staff_alert_names_its_incident" check (coalesce("outcome" = 'INCIDENT', false) = ("incident_id" is not null));
`;

const RULES = [
  // What staff were refused is looked for each hour; it is little of the chain.
  `create index audit_entry_refused_index on audit_entry (at) where kind = 'REFUSED'`,
  // What happened before is nobody's to be surprised by: it is looked from the day on which this runs.
  'insert into staff_watch (looked_at) values (now())',
  // An alert that is settled while its day goes on would hide the rest of it.
  `create function keep_staff_alert() returns trigger language plpgsql as $$
     begin
       if old.settled_at is not null
         or (new.id, new.staff_id, new.pattern, new.day, new.at) is distinct from (old.id, old.staff_id, old.pattern, old.day, old.at)
         or new.count < old.count
         or (old.told_at is not null and new.told_at is distinct from old.told_at) then
         raise exception 'An alert is told and settled once, and stays as it is.' using errcode = 'restrict_violation';
       end if;
       if new.settled_at is not null and not exists (select from staff_watch w
           where w.looked_at >= ((new.day + 1)::timestamp at time zone '${ZONE}') + interval '${LATE}') then
         raise exception 'An alert is settled once its day was looked at to its end.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  'create trigger staff_alert_keeps_its_order before update on staff_alert for each row execute function keep_staff_alert()',
  `create trigger staff_alert_is_kept before delete on staff_alert
     for each row execute function refuse_change_but_disposal('at', '${KEPT_DAYS}')`,
  `create trigger staff_alert_is_not_truncated before truncate on staff_alert for each statement execute function refuse_change()`,
  `create function keep_staff_watch() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' then
         if new.looked_at >= old.looked_at then return new; end if;
       end if;
       raise exception 'What was looked at stays looked at.' using errcode = 'restrict_violation';
     end $$`,
  'create trigger staff_watch_only_grows before update or delete on staff_watch for each row execute function keep_staff_watch()',
];

export const watch = { name: 'Watch0047', class: Watch0047 };
