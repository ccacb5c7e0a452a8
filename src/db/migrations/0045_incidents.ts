import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Breaches of security safeguards: whose information was seen, who was told, and in which order it is dealt with (PIPEDA, ss. 10.1 to 10.3). */
class Incidents0045 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const BREACH = 'personal: DISCLOSURE | LEGAL | BREACH_RECORD';
/** After how many days the retention schedule lets a record go. */
const KEPT_DAYS = 731;

/** What the register shows of an incident, in the order of the view. */
const SHOWN = [
  'opened_by_id',
  'opened_at',
  'known_at',
  'from_at',
  'until_at',
  'suspect',
  'is_misused',
  'coordinates',
  'affected',
  'reads',
  'fields',
  'assessed_at',
  'assessed_by_id',
  'is_risk',
  'sensitivity',
  'misuse',
  'reported_at',
  'report_sent_at',
  'report_channel',
  'notified_at',
  'published_at',
  'closed_at',
] as const;

const TABLES = `
create table "incident" ("id" uuid not null, "opened_by_id" uuid not null, "opened_at" timestamptz not null, "known_at" timestamptz not null, "from_at" timestamptz not null, "until_at" timestamptz null, "suspect" text not null, "credential" uuid null, "viewer_id" uuid null, "partner_id" uuid null, "is_misused" boolean not null, "coordinates" text[] not null, "words" bytea not null, "affected" int not null, "reads" int not null, "fields" jsonb not null, "assessed_at" timestamptz null, "assessed_by_id" uuid null, "is_risk" boolean null, "sensitivity" text null, "misuse" text null, "reported_at" timestamptz null, "report_sent_at" timestamptz null, "report_channel" text null, "notified_at" timestamptz null, "published_at" timestamptz null, "closed_at" timestamptz null, "warned_on" date null, primary key ("id"));
comment on column "incident"."id" is 'internal';
${SHOWN.map((column) => `comment on column "incident"."${column}" is 'internal';`).join('\n')}
comment on column "incident"."credential" is '${BREACH}';
comment on column "incident"."viewer_id" is '${BREACH}';
comment on column "incident"."partner_id" is 'internal';
comment on column "incident"."words" is '${BREACH}';
comment on column "incident"."warned_on" is 'internal';
create index "incident_viewer_id_index" on "incident" ("viewer_id");
alter table "incident" add constraint "incident_opened_by_id_foreign" foreign key ("opened_by_id") references "staff_member" ("id") on delete no action;
alter table "incident" add constraint "incident_assessed_by_id_foreign" foreign key ("assessed_by_id") references "staff_member" ("id") on delete no action;
alter table "incident" add constraint "incident_suspect_check" check ("suspect" in ('SESSION', 'GRANT', 'PARTNER', 'STAFF', 'PERSON', 'NONE'));
alter table "incident" add constraint "incident_sensitivity_check" check ("sensitivity" in ('LOW', 'MEDIUM', 'HIGH'));
alter table "incident" add constraint "incident_misuse_check" check ("misuse" in ('UNLIKELY', 'POSSIBLE', 'LIKELY'));
alter table "incident" add constraint "incident_report_channel_check" check ("report_channel" in ('ONLINE_FORM', 'ENCRYPTED_MAIL', 'POST', 'COURIER'));
alter table "incident" add constraint "incident_ends_after_it_began" check ("until_at" > "from_at");
alter table "incident" add constraint "incident_is_assessed_as_a_whole" check (num_nulls("assessed_at", "assessed_by_id", "is_risk", "sensitivity", "misuse") in (0, 5));
alter table "incident" add constraint "incident_has_an_end_once_assessed" check ("assessed_at" is null or "until_at" is not null);
alter table "incident" add constraint "incident_is_reported_for_its_risk" check ("reported_at" is null or coalesce("is_risk", false));
alter table "incident" add constraint "incident_report_is_sent_some_way" check (("report_sent_at" is null) = ("report_channel" is null));
alter table "incident" add constraint "incident_report_is_written_before_it_is_sent" check ("report_sent_at" is null or "reported_at" is not null);
alter table "incident" add constraint "incident_is_told_for_its_risk" check ("notified_at" is null or coalesce("is_risk", false));
alter table "incident" add constraint "incident_is_published_after_it_was_told" check ("published_at" is null or "notified_at" is not null);
alter table "incident" add constraint "incident_is_closed_once_assessed" check ("closed_at" is null or "assessed_at" is not null);
alter table "incident" add constraint "incident_is_closed_once_reported_and_told" check ("closed_at" is null or not "is_risk" or ("report_sent_at" is not null and "notified_at" is not null));

create table "incident_person" ("id" uuid not null, "incident_id" uuid not null, "person_id" uuid not null, "coordinates" text[] not null, "is_own" boolean not null, "reads" int not null, "first_at" timestamptz not null, "last_at" timestamptz not null, "told_at" timestamptz null, "notice" uuid null, "sent_at" timestamptz null, "unreached_at" timestamptz null, primary key ("id"));
comment on column "incident_person"."id" is 'internal';
comment on column "incident_person"."incident_id" is 'internal';
comment on column "incident_person"."person_id" is '${BREACH}';
comment on column "incident_person"."coordinates" is 'internal';
comment on column "incident_person"."is_own" is '${BREACH}';
comment on column "incident_person"."reads" is '${BREACH}';
comment on column "incident_person"."first_at" is '${BREACH}';
comment on column "incident_person"."last_at" is '${BREACH}';
comment on column "incident_person"."told_at" is '${BREACH}';
comment on column "incident_person"."notice" is 'internal';
comment on column "incident_person"."sent_at" is '${BREACH}';
comment on column "incident_person"."unreached_at" is '${BREACH}';
create index "incident_person_person_id_index" on "incident_person" ("person_id");
create index "incident_person_notice_index" on "incident_person" ("notice");
alter table "incident_person" add constraint "incident_person_incident_id_person_id_unique" unique ("incident_id", "person_id");
alter table "incident_person" add constraint "incident_person_incident_id_foreign" foreign key ("incident_id") references "incident" ("id") on delete cascade;
alter table "incident_person" add constraint "incident_person_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "incident_person" add constraint "incident_person_is_told_by_a_message" check (("told_at" is null) = ("notice" is null));
alter table "incident_person" add constraint "incident_person_notice_left_once_told" check ("sent_at" is null or "told_at" is not null);

create view "incident_seen" as
select i.id, case when i.closed_at is not null then 'CLOSED' when i.assessed_at is not null then 'ASSESSED' else 'OPEN' end as state,
  ${SHOWN.map((column) => `i.${column}`).join(', ')},
  n.told, n.unreached
from incident i cross join lateral (
  select (count(*) filter (where a.told_at is not null and a.unreached_at is null))::int as told, (count(a.unreached_at))::int as unreached
  from incident_person a where a.incident_id = i.id) n;
${['id', 'state', ...SHOWN, 'told', 'unreached'].map((column) => `comment on column "incident_seen"."${column}" is 'internal';`).join('\n')}
`;

const AFTERWARDS = `('viewer_id', 'warned_on')`;

const RULES = [
  // What was seen in a time is looked for by the time: entries come in its order, so that a few bytes tell where it is.
  'create index disclosure_at_index on disclosure using brin (at)',
  // What was judged is what was reported and told; and what is closed stays.
  `create function keep_incident() returns trigger language plpgsql as $$
     begin
       if old.closed_at is not null and exists (
           select from jsonb_each(to_jsonb(old)) o join jsonb_each(to_jsonb(new)) n using (key)
           where o.value is distinct from n.value and key not in ${AFTERWARDS}) then
         raise exception 'An incident that is closed stays as it is.' using errcode = 'restrict_violation';
       end if;
       if (new.id, new.opened_by_id, new.opened_at, new.known_at, new.from_at, new.suspect, new.credential, new.partner_id, new.is_misused)
           is distinct from (old.id, old.opened_by_id, old.opened_at, old.known_at, old.from_at, old.suspect, old.credential, old.partner_id, old.is_misused)
         or (num_nonnulls(old.reported_at, old.notified_at) > 0
           and (new.assessed_at, new.is_risk, new.sensitivity, new.misuse, new.affected, new.fields)
             is distinct from (old.assessed_at, old.is_risk, old.sensitivity, old.misuse, old.affected, old.fields)) then
         raise exception 'An incident keeps what happened, and what was reported or told of it.' using errcode = 'restrict_violation';
       end if;
       if new.closed_at is not null and old.closed_at is null and new.is_risk and (
           exists (select from incident_person a where a.incident_id = new.id and a.told_at is null and a.unreached_at is null)
           or (new.published_at is null and (new.suspect = 'NONE'
             or exists (select from incident_person a where a.incident_id = new.id and a.unreached_at is not null)))) then
         raise exception 'An incident is closed once everybody in it was told.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  'create trigger incident_keeps_its_order before update on incident for each row execute function keep_incident()',
  `create trigger incident_is_kept before delete on incident
     for each row execute function refuse_change_but_disposal('known_at', '${KEPT_DAYS}')`,
  `create function keep_people_of_incident() returns trigger language plpgsql as $$
     begin
       if exists (select from incident i where i.id in (new.incident_id, old.incident_id)
           and num_nonnulls(i.reported_at, i.notified_at, i.closed_at) > 0) then
         raise exception 'Nobody comes into an incident or goes once it was reported or told.' using errcode = 'restrict_violation';
       end if;
       if tg_op = 'DELETE' then return old; end if;
       return new;
     end $$`,
  `create trigger incident_person_is_fixed before insert or delete on incident_person
     for each row execute function keep_people_of_incident()`,
  // Messages are forgotten before the record is: whether a notice left is written down where it is counted.
  `create function tell_incident_of_message() returns trigger language plpgsql as $$
     begin
       if new.state = 'SENT' then
         update incident_person set sent_at = new.sent_at where notice = new.id;
       else
         update incident_person set unreached_at = now() where notice = new.id and unreached_at is null;
       end if;
       return null;
     end $$`,
  `create trigger message_tells_its_incident after update of state on message
     for each row when (new.state in ('SENT', 'FAILED', 'DROPPED') and old.state <> new.state) execute function tell_incident_of_message()`,
];

export const incidents = { name: 'Incidents0045', class: Incidents0045 };
