import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Questions and complaints of people, and the cases in which staff answer them. */
class Inquiries0035 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const CASE_FILE = 'personal: CASE | SERVICE | CASE_FILE';

const TABLES = `
alter table "support_case" drop constraint "support_case_kind_check";
alter table "support_case" add constraint "support_case_kind_check" check ("kind" in ('QUESTION', 'APPROVAL', 'REPORT', 'INQUIRY'));

create table "inquiry" ("id" uuid not null, "person_id" uuid not null, "kind" text not null, "state" text not null, "words" bytea not null, "language" text not null, "sent_at" timestamptz not null, "received_on" date not null, "limit_on" date not null, "support_case_id" uuid null, "answered_at" timestamptz null, "finding" text null, "has_measure" boolean not null default false, "warned_day" smallint not null default 0, primary key ("id"));
comment on column "inquiry"."id" is 'internal';
comment on column "inquiry"."person_id" is '${CASE_FILE}';
comment on column "inquiry"."kind" is '${CASE_FILE}';
comment on column "inquiry"."state" is '${CASE_FILE}';
comment on column "inquiry"."words" is '${CASE_FILE}';
comment on column "inquiry"."language" is '${CASE_FILE}';
comment on column "inquiry"."sent_at" is '${CASE_FILE}';
comment on column "inquiry"."received_on" is '${CASE_FILE}';
comment on column "inquiry"."limit_on" is '${CASE_FILE}';
comment on column "inquiry"."support_case_id" is '${CASE_FILE}';
comment on column "inquiry"."answered_at" is '${CASE_FILE}';
comment on column "inquiry"."finding" is '${CASE_FILE}';
comment on column "inquiry"."has_measure" is '${CASE_FILE}';
comment on column "inquiry"."warned_day" is 'internal';
create index "inquiry_person_id_sent_at_index" on "inquiry" ("person_id", "sent_at");
create index "inquiry_state_limit_on_index" on "inquiry" ("state", "limit_on");
alter table "inquiry" add constraint "inquiry_support_case_id_unique" unique ("support_case_id");
alter table "inquiry" add constraint "inquiry_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "inquiry" add constraint "inquiry_support_case_id_foreign" foreign key ("support_case_id") references "support_case" ("id") on delete no action;
alter table "inquiry" add constraint "inquiry_kind_check" check ("kind" in ('QUESTION', 'COMPLAINT'));
alter table "inquiry" add constraint "inquiry_state_check" check ("state" in ('WAITING', 'TAKEN', 'ANSWERED'));
alter table "inquiry" add constraint "inquiry_language_check" check ("language" in ('EN', 'FR'));
alter table "inquiry" add constraint "inquiry_finding_check" check ("finding" in ('WELL_FOUNDED', 'NOT_WELL_FOUNDED', 'RESOLVED'));
alter table "inquiry" add constraint "inquiry_is_over_when_it_is_answered" check (("state" = 'ANSWERED') = ("answered_at" is not null));
alter table "inquiry" add constraint "inquiry_is_taken_in_a_case" check (("state" = 'WAITING') = ("support_case_id" is null));
alter table "inquiry" add constraint "inquiry_complaint_ends_with_a_finding" check (("finding" is not null) = ("kind" = 'COMPLAINT' and "answered_at" is not null));
alter table "inquiry" add constraint "inquiry_finding_has_its_measure" check ("finding" is null or "finding" = 'NOT_WELL_FOUNDED' or "has_measure");
alter table "inquiry" add constraint "inquiry_limit_is_after_receipt" check ("limit_on" > "received_on");
`;

const RULES = [
  // Nobody works on it any more: it must not be lost with the case.
  `create function inquiries_of_the_case_wait() returns trigger language plpgsql as $$
     begin
       update inquiry set state = 'WAITING', support_case_id = null where support_case_id = new.id and state = 'TAKEN';
       return null;
     end $$`,
  `create trigger support_case_leaves_its_inquiry after update of closed_at on support_case
     for each row when (old.closed_at is null and new.closed_at is not null) execute function inquiries_of_the_case_wait()`,
  // Her time is that of the day on which it was received, whatever is done with it.
  `create function keep_inquiry() returns trigger language plpgsql as $$
     begin
       if (new.received_on, new.limit_on, new.kind, new.person_id) is distinct from (old.received_on, old.limit_on, old.kind, old.person_id)
         or old.answered_at is not null then
         raise exception 'An inquiry keeps its time, and what was answered stays.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger inquiry_keeps_its_time before update on inquiry for each row execute function keep_inquiry()`,
];

export const inquiries = { name: 'Inquiries0035', class: Inquiries0035 };
