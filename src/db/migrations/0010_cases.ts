import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Support cases, by which staff ask for grants; and that whoever works here is nobody whom they are about. */
class Cases0010 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
    for (const table of PROFILES) {
      this.addSql(keepingApart(table, 'added'));
      this.addSql(keepingApart(table, 'changed'));
    }
  }
}

const CASE_FILE = 'personal: CASE | SERVICE | CASE_FILE';
const LOOK_UP = 'personal: CASE | LEGAL | DISCLOSURE_LEDGER';

const TABLES = `
create table "support_case" ("id" uuid not null, "staff_id" uuid not null, "person_id" uuid not null, "kind" text not null, "reason" bytea not null, "opened_at" timestamptz not null, "closed_at" timestamptz null, "outcome" text null, primary key ("id"));
comment on column "support_case"."id" is 'internal';
comment on column "support_case"."staff_id" is 'internal';
comment on column "support_case"."person_id" is '${CASE_FILE}';
comment on column "support_case"."kind" is '${CASE_FILE}';
comment on column "support_case"."reason" is '${CASE_FILE}';
comment on column "support_case"."opened_at" is '${CASE_FILE}';
comment on column "support_case"."closed_at" is '${CASE_FILE}';
comment on column "support_case"."outcome" is '${CASE_FILE}';
create index "support_case_person_id_opened_at_index" on "support_case" ("person_id", "opened_at");
create index "support_case_staff_id_opened_at_index" on "support_case" ("staff_id", "opened_at");
alter table "support_case" add constraint "support_case_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
alter table "support_case" add constraint "support_case_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "support_case" add constraint "support_case_kind_check" check ("kind" in ('QUESTION', 'APPROVAL'));
alter table "support_case" add constraint "support_case_outcome_check" check ("outcome" in ('RESOLVED', 'UNRESOLVED', 'MISTAKEN'));
alter table "support_case" add constraint "support_case_outcome_is_of_the_end" check (("closed_at" is null) = ("outcome" is null));

alter table "case_grant" add column "support_case_id" uuid null, add column "purpose" text not null default 'SERVICE';
alter table "case_grant" alter column "purpose" drop default;
comment on column "case_grant"."support_case_id" is '${CASE_FILE}';
comment on column "case_grant"."purpose" is '${CASE_FILE}';
create index "case_grant_support_case_id_index" on "case_grant" ("support_case_id");
alter table "case_grant" add constraint "case_grant_support_case_id_foreign" foreign key ("support_case_id") references "support_case" ("id") on delete set null;
alter table "case_grant" add constraint "case_grant_purpose_check" check ("purpose" in ('SERVICE', 'CONTACT_SHARING', 'MAILING', 'BILLING', 'DEVELOPMENT', 'LEGAL'));
alter table "case_grant" drop constraint "case_grant_groups_check";
alter table "case_grant" add constraint "case_grant_groups_check" check ("groups" <@ array['contact'::text, 'account'::text, 'subscription'::text, 'case'::text]);
update "case_grant" set "closed_at" = coalesce("closed_at", now()), "expires_at" = least("expires_at", "opened_at" + interval '24 hours');
alter table "case_grant" add constraint "case_grant_lasts_a_day" check ("expires_at" <= "opened_at" + interval '24 hours');
alter table "case_grant" add constraint "case_grant_is_of_a_case" check ("support_case_id" is not null or "closed_at" is not null);

create table "case_decision" ("id" uuid not null, "support_case_id" uuid not null, "person_id" uuid not null, "decision" text not null, "reason" bytea not null, "decided_at" timestamptz not null, primary key ("id"));
comment on column "case_decision"."id" is 'internal';
comment on column "case_decision"."support_case_id" is '${CASE_FILE}';
comment on column "case_decision"."person_id" is '${CASE_FILE}';
comment on column "case_decision"."decision" is '${CASE_FILE}';
comment on column "case_decision"."reason" is '${CASE_FILE}';
comment on column "case_decision"."decided_at" is '${CASE_FILE}';
create index "case_decision_support_case_id_index" on "case_decision" ("support_case_id");
alter table "case_decision" add constraint "case_decision_support_case_id_foreign" foreign key ("support_case_id") references "support_case" ("id");
alter table "case_decision" add constraint "case_decision_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "case_decision" add constraint "case_decision_decision_check" check ("decision" in ('APPROVED', 'REFUSED', 'SUSPENDED', 'REINSTATED'));

alter table "klusster_owner" drop constraint "klusster_owner_state_check";
alter table "klusster_owner" add constraint "klusster_owner_state_check" check ("state" in ('PENDING', 'ACTIVE', 'SUSPENDED', 'REFUSED'));
alter table "klusster_owner" add column "state_since" timestamptz not null default now();
comment on column "klusster_owner"."state_since" is 'personal: ACCOUNT | SERVICE | PROFILE';

create table "case_look_up" ("id" bigserial primary key, "staff_id" uuid not null, "at" timestamptz not null, "person_id" uuid null);
comment on column "case_look_up"."id" is 'internal';
comment on column "case_look_up"."staff_id" is 'internal';
comment on column "case_look_up"."at" is '${LOOK_UP}';
comment on column "case_look_up"."person_id" is '${LOOK_UP}';
create index "case_look_up_staff_id_at_index" on "case_look_up" ("staff_id", "at");
alter table "case_look_up" add constraint "case_look_up_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
`;

const RULES = [
  `create trigger case_look_up_append_only before update or delete or truncate on case_look_up
     for each statement execute function refuse_change()`,
  `create function refuse_case_about_staff() returns trigger language plpgsql as $$
     begin
       if exists (select from staff_member where person_id = new.person_id) then
         raise exception 'Nobody who works here is the person of a case.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger support_case_is_about_others before insert or update of person_id on support_case
     for each row execute function refuse_case_about_staff()`,
  // Whoever closes the case at this moment is waited for; a grant of a closed case would outlive it.
  `create function keep_to_the_case() returns trigger language plpgsql as $$
     begin
       if new.closed_at is null then
         perform from support_case where id = new.support_case_id and person_id = new.person_id
           and staff_id = new.staff_id and closed_at is null for share;
         if not found then
           raise exception 'A grant is for the person and the staff of an open case.' using errcode = 'restrict_violation';
         end if;
       end if;
       return new;
     end $$`,
  `create trigger case_grant_keeps_to_its_case before insert or update on case_grant
     for each row execute function keep_to_the_case()`,
  `create function end_grants_of_the_case() returns trigger language plpgsql as $$
     begin
       update case_grant set closed_at = new.closed_at where support_case_id = new.id and closed_at is null;
       return null;
     end $$`,
  `create trigger support_case_ends_its_grants after update of closed_at on support_case
     for each row when (old.closed_at is null and new.closed_at is not null) execute function end_grants_of_the_case()`,
  // Read by the triggers of all tables below, after those that raise the standing: these have locked the person by then, so
  // that of two who give one person a profile and work at the same moment the second finds what the first did.
  `create function keep_staff_apart() returns trigger language plpgsql as $$
     begin
       if exists (select from added a join staff_member m on m.person_id = a.person_id where
           exists (select from klusster_owner p where p.person_id = a.person_id)
           or exists (select from business_owner p where p.person_id = a.person_id)
           or exists (select from consumer_user p where p.person_id = a.person_id)) then
         raise exception 'Whoever works here has no profile.' using errcode = 'restrict_violation';
       end if;
       return null;
     end $$`,
];

const PROFILES = ['klusster_owner', 'business_owner', 'consumer_user', 'staff_member'] as const;

const keepingApart = (table: string, how: 'added' | 'changed') =>
  `create trigger ${table}_keeps_staff_apart_when_${how} after ${how === 'added' ? 'insert' : 'update'} on ${table}
     referencing new table as added for each statement execute function keep_staff_apart()`;

export const cases = { name: 'Cases0010', class: Cases0010 };
