import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** The tables of the frame. A comment on each column says what it holds. */
class Frame0001 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const TABLES = `
create table "person" ("id" uuid not null, "created_at" timestamptz not null, primary key ("id"));
comment on column "person"."id" is 'internal';
comment on column "person"."created_at" is 'internal';

create table "klusster_owner" ("id" uuid not null, "person_id" uuid not null, "state" text not null, "contact" bytea not null, primary key ("id"));
comment on column "klusster_owner"."id" is 'internal';
comment on column "klusster_owner"."person_id" is 'personal: LINK | SERVICE | PROFILE';
comment on column "klusster_owner"."state" is 'personal: ACCOUNT | SERVICE | PROFILE';
comment on column "klusster_owner"."contact" is 'personal: CONTACT | CONTACT_SHARING | PROFILE';
alter table "klusster_owner" add constraint "klusster_owner_person_id_unique" unique ("person_id");
alter table "klusster_owner" add constraint "klusster_owner_state_check" check ("state" in ('PENDING', 'ACTIVE', 'SUSPENDED'));

create table "klusster" ("id" uuid not null, "slug" text not null, "name" text not null, "name_sort" text collate "C" not null, "tagline" text null, "description" text null, "city" text not null, "city_sort" text collate "C" not null, "province" text not null, "language" text not null, "owner_id" uuid not null, "created_at" timestamptz not null, primary key ("id"));
comment on column "klusster"."id" is 'open';
comment on column "klusster"."slug" is 'open';
comment on column "klusster"."name" is 'open';
comment on column "klusster"."name_sort" is 'open';
comment on column "klusster"."tagline" is 'open';
comment on column "klusster"."description" is 'open';
comment on column "klusster"."city" is 'open';
comment on column "klusster"."city_sort" is 'open';
comment on column "klusster"."province" is 'open';
comment on column "klusster"."language" is 'open';
comment on column "klusster"."owner_id" is 'open';
comment on column "klusster"."created_at" is 'internal';
alter table "klusster" add constraint "klusster_slug_unique" unique ("slug");
create index "klusster_name_sort_id_index" on "klusster" ("name_sort", "id");
create index "klusster_city_sort_name_sort_id_index" on "klusster" ("city_sort", "name_sort", "id");
create index "klusster_owner_id_index" on "klusster" ("owner_id");
alter table "klusster" add constraint "klusster_language_check" check ("language" in ('EN', 'FR'));

create table "consumer_user" ("id" uuid not null, "person_id" uuid not null, "contact" bytea not null, primary key ("id"));
comment on column "consumer_user"."id" is 'internal';
comment on column "consumer_user"."person_id" is 'personal: LINK | SERVICE | PROFILE';
comment on column "consumer_user"."contact" is 'personal: CONTACT | MAILING | SUBSCRIPTION';
alter table "consumer_user" add constraint "consumer_user_person_id_unique" unique ("person_id");

create table "business_owner" ("id" uuid not null, "person_id" uuid not null, "contact" bytea not null, primary key ("id"));
comment on column "business_owner"."id" is 'internal';
comment on column "business_owner"."person_id" is 'personal: LINK | SERVICE | PROFILE';
comment on column "business_owner"."contact" is 'personal: CONTACT | CONTACT_SHARING | PROFILE';
alter table "business_owner" add constraint "business_owner_person_id_unique" unique ("person_id");

create table "business" ("id" uuid not null, "name" text not null, "name_sort" text collate "C" not null, "description" text null, "category" text not null, "phone" text null, "email" text null, "website" text null, "address" text null, "city" text not null, "city_sort" text collate "C" not null, "province" text not null, "owner_id" uuid not null, "created_at" timestamptz not null, primary key ("id"));
comment on column "business"."id" is 'open';
comment on column "business"."name" is 'open';
comment on column "business"."name_sort" is 'open';
comment on column "business"."description" is 'open';
comment on column "business"."category" is 'open';
comment on column "business"."phone" is 'open';
comment on column "business"."email" is 'open';
comment on column "business"."website" is 'open';
comment on column "business"."address" is 'open';
comment on column "business"."city" is 'open';
comment on column "business"."city_sort" is 'open';
comment on column "business"."province" is 'open';
comment on column "business"."owner_id" is 'open';
comment on column "business"."created_at" is 'internal';
create index "business_name_sort_id_index" on "business" ("name_sort", "id");
create index "business_city_sort_name_sort_id_index" on "business" ("city_sort", "name_sort", "id");
create index "business_owner_id_index" on "business" ("owner_id");

create table "listing" ("klusster_id" uuid not null, "business_id" uuid not null, "created_at" timestamptz not null, primary key ("klusster_id", "business_id"));
comment on column "listing"."klusster_id" is 'open';
comment on column "listing"."business_id" is 'open';
comment on column "listing"."created_at" is 'internal';
create index "listing_business_id_index" on "listing" ("business_id");

create table "account_address" ("address_index" bytea not null, "person_id" uuid not null, primary key ("address_index"));
comment on column "account_address"."address_index" is 'personal: ACCOUNT | SERVICE | PROFILE';
comment on column "account_address"."person_id" is 'personal: ACCOUNT | SERVICE | PROFILE';
alter table "account_address" add constraint "account_address_person_id_unique" unique ("person_id");

create table "account" ("person_id" uuid not null, "account" bytea not null, "password_hash" text not null, primary key ("person_id"));
comment on column "account"."person_id" is 'personal: ACCOUNT | SERVICE | PROFILE';
comment on column "account"."account" is 'personal: ACCOUNT | SERVICE | PROFILE';
comment on column "account"."password_hash" is 'internal';

create table "purpose" ("code" text not null, "version" int not null, "clause" text not null, "part_of_code" text null, "text_en" text not null, "text_fr" text not null, primary key ("code"));
comment on column "purpose"."code" is 'open';
comment on column "purpose"."version" is 'open';
comment on column "purpose"."clause" is 'open';
comment on column "purpose"."part_of_code" is 'open';
comment on column "purpose"."text_en" is 'open';
comment on column "purpose"."text_fr" is 'open';

create table "consent_event" ("id" bigserial primary key, "person_id" uuid not null, "purpose_code" text not null, "kind" text not null, "basis" text not null, "method" text not null, "language" text not null, "purpose_version" int not null, "at" timestamptz not null);
comment on column "consent_event"."id" is 'internal';
comment on column "consent_event"."person_id" is 'personal: CONSENT | LEGAL | CONSENT_PROOF';
comment on column "consent_event"."purpose_code" is 'personal: CONSENT | LEGAL | CONSENT_PROOF';
comment on column "consent_event"."kind" is 'personal: CONSENT | LEGAL | CONSENT_PROOF';
comment on column "consent_event"."basis" is 'personal: CONSENT | LEGAL | CONSENT_PROOF';
comment on column "consent_event"."method" is 'personal: CONSENT | LEGAL | CONSENT_PROOF';
comment on column "consent_event"."language" is 'personal: CONSENT | LEGAL | CONSENT_PROOF';
comment on column "consent_event"."purpose_version" is 'personal: CONSENT | LEGAL | CONSENT_PROOF';
comment on column "consent_event"."at" is 'personal: CONSENT | LEGAL | CONSENT_PROOF';
create index "consent_event_person_id_purpose_code_id_index" on "consent_event" ("person_id", "purpose_code", "id");
alter table "consent_event" add constraint "consent_event_kind_check" check ("kind" in ('GIVEN', 'WITHDRAWN'));
alter table "consent_event" add constraint "consent_event_basis_check" check ("basis" in ('EXPRESS', 'IMPLIED'));
alter table "consent_event" add constraint "consent_event_method_check" check ("method" in ('FORM', 'API', 'MAIL', 'TOWN'));
alter table "consent_event" add constraint "consent_event_language_check" check ("language" in ('EN', 'FR'));

create table "session" ("id" uuid not null, "token_hash" bytea not null, "person_id" uuid not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));
comment on column "session"."id" is 'internal';
comment on column "session"."token_hash" is 'internal';
comment on column "session"."person_id" is 'personal: SECURITY | SERVICE | SESSION';
comment on column "session"."created_at" is 'personal: SECURITY | SERVICE | SESSION';
comment on column "session"."expires_at" is 'personal: SECURITY | SERVICE | SESSION';
comment on column "session"."ended_at" is 'personal: SECURITY | SERVICE | SESSION';
alter table "session" add constraint "session_token_hash_unique" unique ("token_hash");
create index "session_person_id_index" on "session" ("person_id");

create table "staff_member" ("id" uuid not null, "person_id" uuid not null, "role" text not null, primary key ("id"));
comment on column "staff_member"."id" is 'internal';
comment on column "staff_member"."person_id" is 'internal';
comment on column "staff_member"."role" is 'internal';
alter table "staff_member" add constraint "staff_member_person_id_unique" unique ("person_id");
alter table "staff_member" add constraint "staff_member_role_check" check ("role" in ('CUSTOMER_REPRESENTATIVE', 'PRIVACY_OFFICER'));

create table "case_grant" ("id" uuid not null, "staff_id" uuid not null, "person_id" uuid not null, "groups" text[] not null, "reason" bytea not null, "opened_at" timestamptz not null, "expires_at" timestamptz not null, "closed_at" timestamptz null, primary key ("id"));
comment on column "case_grant"."id" is 'internal';
comment on column "case_grant"."staff_id" is 'internal';
comment on column "case_grant"."person_id" is 'personal: CASE | SERVICE | CASE_FILE';
comment on column "case_grant"."groups" is 'personal: CASE | SERVICE | CASE_FILE';
comment on column "case_grant"."reason" is 'personal: CASE | SERVICE | CASE_FILE';
comment on column "case_grant"."opened_at" is 'personal: CASE | SERVICE | CASE_FILE';
comment on column "case_grant"."expires_at" is 'personal: CASE | SERVICE | CASE_FILE';
comment on column "case_grant"."closed_at" is 'personal: CASE | SERVICE | CASE_FILE';
create index "case_grant_staff_id_expires_at_index" on "case_grant" ("staff_id", "expires_at");
alter table "case_grant" add constraint "case_grant_groups_check" check ("groups" <@ array['contact'::text, 'account'::text, 'subscription'::text]);

create table "subscription" ("id" uuid not null, "consumer_user_id" uuid not null, "klusster_id" uuid not null, "created_at" timestamptz not null, primary key ("id"));
comment on column "subscription"."id" is 'internal';
comment on column "subscription"."consumer_user_id" is 'personal: SUBSCRIPTION | MAILING | SUBSCRIPTION';
comment on column "subscription"."klusster_id" is 'personal: SUBSCRIPTION | MAILING | SUBSCRIPTION';
comment on column "subscription"."created_at" is 'personal: SUBSCRIPTION | MAILING | SUBSCRIPTION';
alter table "subscription" add constraint "subscription_consumer_user_id_klusster_id_unique" unique ("consumer_user_id", "klusster_id");

alter table "klusster_owner" add constraint "klusster_owner_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "klusster" add constraint "klusster_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");

alter table "consumer_user" add constraint "consumer_user_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "business_owner" add constraint "business_owner_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "business" add constraint "business_owner_id_foreign" foreign key ("owner_id") references "business_owner" ("id");

alter table "listing" add constraint "listing_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id") on update cascade on delete cascade;
alter table "listing" add constraint "listing_business_id_foreign" foreign key ("business_id") references "business" ("id") on update cascade on delete cascade;

alter table "account_address" add constraint "account_address_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "account" add constraint "account_person_id_foreign" foreign key ("person_id") references "person" ("id") on update cascade on delete cascade;

alter table "purpose" add constraint "purpose_part_of_code_foreign" foreign key ("part_of_code") references "purpose" ("code") on delete set null;

alter table "consent_event" add constraint "consent_event_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "consent_event" add constraint "consent_event_purpose_code_foreign" foreign key ("purpose_code") references "purpose" ("code");

alter table "session" add constraint "session_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "staff_member" add constraint "staff_member_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "case_grant" add constraint "case_grant_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
alter table "case_grant" add constraint "case_grant_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "subscription" add constraint "subscription_consumer_user_id_foreign" foreign key ("consumer_user_id") references "consumer_user" ("id");
alter table "subscription" add constraint "subscription_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
`;

const RULES = [
  // What people consented to is a record: it grows and is never changed (policy §6, §7).
  `create function refuse_change() returns trigger language plpgsql as $$
     begin raise exception 'This table is append-only.' using errcode = 'restrict_violation'; end $$`,
  `create trigger consent_event_append_only before update or delete or truncate on consent_event
     for each statement execute function refuse_change()`,
  // The statistics of PostgreSQL would keep samples of the index (measured: they outlive the row).
  'alter table account_address alter column address_index set statistics 0',
];

export const frame = { name: 'Frame0001', class: Frame0001 };
