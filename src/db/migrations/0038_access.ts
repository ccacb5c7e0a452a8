import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** That a person asked what is held of her, what became of it, and the answer until she fetches it. */
class Access0038 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const FILE = 'personal: CASE | LEGAL | CASE_FILE';
const ANSWER = 'personal: CASE | LEGAL | ACCESS_PACKAGE';

const TABLES = `
create table "access_request" ("id" uuid not null, "person_id" uuid not null, "via" text not null, "language" text not null, "format" text not null, "state" text generated always as (case when "answered_at" is not null then 'READY' when "refused_at" is not null then 'REFUSED' when "deemed_refused_at" is not null then 'DEEMED_REFUSED' when "extended_at" is not null then 'EXTENDED' else 'RECEIVED' end) stored null, "received_at" timestamptz not null, "due_at" timestamptz not null, "support_case_id" uuid null, "identity_method" text null, "answered_at" timestamptz null, "extended_at" timestamptz null, "extension_reason" text null, "refused_at" timestamptz null, "refusal_ground" text null, "reasons" bytea null, "deemed_refused_at" timestamptz null, "alerted_day" smallint not null default 0, "opened_at" timestamptz null, "package_hash" bytea null, primary key ("id"));
comment on column "access_request"."id" is 'internal';
comment on column "access_request"."person_id" is '${FILE}';
comment on column "access_request"."via" is '${FILE}';
comment on column "access_request"."language" is '${FILE}';
comment on column "access_request"."format" is '${FILE}';
comment on column "access_request"."state" is '${FILE}';
comment on column "access_request"."received_at" is '${FILE}';
comment on column "access_request"."due_at" is '${FILE}';
comment on column "access_request"."support_case_id" is '${FILE}';
comment on column "access_request"."identity_method" is '${FILE}';
comment on column "access_request"."answered_at" is '${FILE}';
comment on column "access_request"."extended_at" is '${FILE}';
comment on column "access_request"."extension_reason" is '${FILE}';
comment on column "access_request"."refused_at" is '${FILE}';
comment on column "access_request"."refusal_ground" is '${FILE}';
comment on column "access_request"."reasons" is '${FILE}';
comment on column "access_request"."deemed_refused_at" is '${FILE}';
comment on column "access_request"."alerted_day" is 'internal';
comment on column "access_request"."opened_at" is '${FILE}';
comment on column "access_request"."package_hash" is 'internal';
create index "access_request_person_id_received_at_index" on "access_request" ("person_id", "received_at");
create index "access_request_support_case_id_index" on "access_request" ("support_case_id");
create index "access_request_due_at_index" on "access_request" ("due_at");
alter table "access_request" add constraint "access_request_ends_once" check (num_nonnulls("answered_at", "refused_at") <= 1);
alter table "access_request" add constraint "access_request_is_answered_to_her" check ("answered_at" is null or "identity_method" is not null);
alter table "access_request" add constraint "access_request_is_extended_for_a_reason" check (("extended_at" is null) = ("extension_reason" is null));
alter table "access_request" add constraint "access_request_is_refused_with_reasons" check (("refused_at" is null) = ("refusal_ground" is null) and ("refused_at" is null or "reasons" is not null));
alter table "access_request" add constraint "access_request_is_opened_once_answered" check ("opened_at" is null or "answered_at" is not null);
alter table "access_request" add constraint "access_request_by_mail_is_in_a_case" check ("via" = 'API' or "support_case_id" is not null);
alter table "access_request" add constraint "access_request_via_check" check ("via" in ('API', 'MAIL'));
alter table "access_request" add constraint "access_request_language_check" check ("language" in ('EN', 'FR'));
alter table "access_request" add constraint "access_request_format_check" check ("format" in ('PAGE', 'LARGE_PRINT', 'TEXT', 'DATA'));
alter table "access_request" add constraint "access_request_state_check" check ("state" in ('RECEIVED', 'EXTENDED', 'READY', 'REFUSED', 'DEEMED_REFUSED'));
alter table "access_request" add constraint "access_request_identity_method_check" check ("identity_method" in ('PROVEN_SESSION', 'WROTE_FROM_ADDRESS', 'DOCUMENT_SEEN', 'KNEW_WHAT_WE_HOLD'));
alter table "access_request" add constraint "access_request_extension_reason_check" check ("extension_reason" in ('ACTIVITIES', 'CONSULTATIONS', 'FORMAT'));
alter table "access_request" add constraint "access_request_refusal_ground_check" check ("refusal_ground" in ('THIRD_PARTY', 'PRIVILEGE', 'COMMERCIAL', 'SECURITY', 'INVESTIGATION', 'DISPUTE', 'IDENTITY'));

create table "access_package" ("id" uuid not null, "request_id" uuid not null, "person_id" uuid not null, "session" uuid not null, "token_hash" bytea not null, "format" text not null, "answer" bytea not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("id"));
comment on column "access_package"."id" is 'internal';
comment on column "access_package"."request_id" is 'internal';
comment on column "access_package"."person_id" is '${ANSWER}';
comment on column "access_package"."session" is '${ANSWER}';
comment on column "access_package"."token_hash" is 'internal';
comment on column "access_package"."format" is '${ANSWER}';
comment on column "access_package"."answer" is '${ANSWER}';
comment on column "access_package"."created_at" is '${ANSWER}';
comment on column "access_package"."expires_at" is '${ANSWER}';
alter table "access_package" add constraint "access_package_request_id_unique" unique ("request_id");
alter table "access_package" add constraint "access_package_token_hash_unique" unique ("token_hash");
create index "access_package_person_id_index" on "access_package" ("person_id");
alter table "access_package" add constraint "access_package_format_check" check ("format" in ('PAGE', 'LARGE_PRINT', 'TEXT', 'DATA'));
alter table "access_request" add constraint "access_request_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "access_request" add constraint "access_request_support_case_id_foreign" foreign key ("support_case_id") references "support_case" ("id") on delete no action;
alter table "access_package" add constraint "access_package_request_id_foreign" foreign key ("request_id") references "access_request" ("id");
alter table "access_package" add constraint "access_package_person_id_foreign" foreign key ("person_id") references "person" ("id");
`;

const RULES = [
  // Its time began when it came in, and is extended once, by thirty days at most (PIPEDA 8(4)): holidays move a limit by no more than four days.
  `create function keep_access_request() returns trigger language plpgsql as $$
     begin
       if new.person_id <> old.person_id or new.received_at <> old.received_at or new.via <> old.via then
         raise exception 'A request for access stays what it was.' using errcode = 'restrict_violation';
       end if;
       if new.due_at <> old.due_at and (old.extended_at is not null or new.extended_at is null or new.due_at > old.due_at + interval '34 days') then
         raise exception 'The time of a request is extended once.' using errcode = 'restrict_violation';
       end if;
       if old.answered_at is not null and new.answered_at is distinct from old.answered_at
         or old.refused_at is not null and new.refused_at is distinct from old.refused_at then
         raise exception 'A request that is over stays so.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger access_request_is_kept before update on access_request for each row execute function keep_access_request()`,
];

export const access = { name: 'Access0038', class: Access0038 };
