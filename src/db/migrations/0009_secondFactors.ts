import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Second factors, what is asked and not answered yet, and whether a session was opened with one. */
class SecondFactors0009 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    // The statistics of PostgreSQL would keep samples of the index (measured: they outlive the row).
    this.addSql('alter table second_factor alter column credential_index set statistics 0');
  }
}

const TABLES = `
create table "second_factor" ("id" uuid not null, "person_id" uuid not null, "kind" text not null, "label" bytea not null, "verifier" bytea not null, "last_step" int null, "credential_index" bytea null, "counter" bigint null, "may_be_backed_up" boolean null, "is_backed_up" boolean null, "created_at" timestamptz not null, "last_used_at" timestamptz null, primary key ("id"));
comment on column "second_factor"."id" is 'internal';
comment on column "second_factor"."person_id" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."kind" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."label" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."verifier" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."last_step" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."credential_index" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."counter" is 'internal';
comment on column "second_factor"."may_be_backed_up" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."is_backed_up" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."created_at" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "second_factor"."last_used_at" is 'personal: SECURITY | SERVICE | PROFILE';
create index "second_factor_person_id_index" on "second_factor" ("person_id");
create unique index "second_factor_one_app_per_person" on "second_factor" ("person_id") where "kind" = 'TOTP';
alter table "second_factor" add constraint "second_factor_credential_index_unique" unique ("credential_index");
alter table "second_factor" add constraint "second_factor_kind_check" check ("kind" in ('TOTP', 'PASSKEY'));
alter table "second_factor" add constraint "second_factor_is_whole" check (num_nonnulls("last_step", "credential_index") = 1 and num_nonnulls("credential_index", "counter", "may_be_backed_up", "is_backed_up") in (0, 4));
alter table "second_factor" add constraint "second_factor_person_id_foreign" foreign key ("person_id") references "person" ("id");

create table "recovery_code" ("person_id" uuid not null, "code_hash" bytea not null, primary key ("person_id", "code_hash"));
comment on column "recovery_code"."person_id" is 'personal: SECURITY | SERVICE | PROFILE';
comment on column "recovery_code"."code_hash" is 'internal';
alter table "recovery_code" add constraint "recovery_code_person_id_foreign" foreign key ("person_id") references "person" ("id");

create table "factor_challenge" ("hash" bytea not null, "purpose" text not null, "person_id" uuid not null, "pending" bytea null, "tries" int not null default 0, "expires_at" timestamptz not null, primary key ("hash"));
comment on column "factor_challenge"."hash" is 'internal';
comment on column "factor_challenge"."purpose" is 'internal';
comment on column "factor_challenge"."person_id" is 'personal: SECURITY | SERVICE | ATTEMPT';
comment on column "factor_challenge"."pending" is 'personal: SECURITY | SERVICE | ATTEMPT';
comment on column "factor_challenge"."tries" is 'internal';
comment on column "factor_challenge"."expires_at" is 'personal: SECURITY | SERVICE | ATTEMPT';
create index "factor_challenge_person_id_index" on "factor_challenge" ("person_id");
alter table "factor_challenge" add constraint "factor_challenge_purpose_check" check ("purpose" in ('SIGN_IN', 'ADD_TOTP', 'ADD_PASSKEY'));
alter table "factor_challenge" add constraint "factor_challenge_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "session" add column "second_factor_at" timestamptz null;
comment on column "session"."second_factor_at" is 'personal: SECURITY | SERVICE | SESSION';
`;

export const secondFactors = { name: 'SecondFactors0009', class: SecondFactors0009 };
