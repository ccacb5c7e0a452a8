import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What people report of klussters and businesses, and the cases in which staff look at it. */
class Reports0017 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
  }
}

const CASE_FILE = 'personal: CASE | SERVICE | CASE_FILE';

const TABLES = `
alter table "support_case" drop constraint "support_case_kind_check";
alter table "support_case" add constraint "support_case_kind_check" check ("kind" in ('QUESTION', 'APPROVAL', 'REPORT'));

create table "content_report" ("id" uuid not null, "person_id" uuid not null, "klusster_id" uuid null, "business_id" uuid null, "reason" text not null, "text" bytea not null, "reported_at" timestamptz not null, "support_case_id" uuid null, "decided_at" timestamptz null, "outcome" text null, primary key ("id"));
comment on column "content_report"."id" is 'internal';
comment on column "content_report"."person_id" is '${CASE_FILE}';
comment on column "content_report"."klusster_id" is '${CASE_FILE}';
comment on column "content_report"."business_id" is '${CASE_FILE}';
comment on column "content_report"."reason" is '${CASE_FILE}';
comment on column "content_report"."text" is '${CASE_FILE}';
comment on column "content_report"."reported_at" is '${CASE_FILE}';
comment on column "content_report"."support_case_id" is '${CASE_FILE}';
comment on column "content_report"."decided_at" is '${CASE_FILE}';
comment on column "content_report"."outcome" is '${CASE_FILE}';
create index "content_report_person_id_reported_at_index" on "content_report" ("person_id", "reported_at");
create index "content_report_decided_at_reported_at_index" on "content_report" ("decided_at", "reported_at");
create index "content_report_support_case_id_index" on "content_report" ("support_case_id");
alter table "content_report" add constraint "content_report_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "content_report" add constraint "content_report_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id") on delete set null;
alter table "content_report" add constraint "content_report_business_id_foreign" foreign key ("business_id") references "business" ("id") on delete set null;
alter table "content_report" add constraint "content_report_support_case_id_foreign" foreign key ("support_case_id") references "support_case" ("id") on delete set null;
alter table "content_report" add constraint "content_report_reason_check" check ("reason" in ('ABUSE', 'WRONG_DATA'));
alter table "content_report" add constraint "content_report_outcome_check" check ("outcome" in ('ACTED', 'NOT_ACTED'));
alter table "content_report" add constraint "content_report_is_of_one_object" check (num_nonnulls("klusster_id", "business_id") = 1);
alter table "content_report" add constraint "content_report_outcome_is_of_the_end" check (("decided_at" is null) = ("outcome" is null));
alter table "content_report" add constraint "content_report_is_decided_in_a_case" check ("decided_at" is null or "support_case_id" is not null);
`;

export const reports = { name: 'Reports0017', class: Reports0017 };
