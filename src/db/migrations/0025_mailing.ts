import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Mailing lists: whom they write to and by whose consent, what is written, and what became of it. */
class Mailing0025 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
  }
}

const SUBSCRIPTION = 'personal: SUBSCRIPTION | MAILING | SUBSCRIPTION';
const CONTACT = 'personal: CONTACT | MAILING | SUBSCRIPTION';
const SUPPRESSION = 'personal: SUBSCRIPTION | MAILING | SUPPRESSION';
const CONSENT = 'personal: CONSENT | LEGAL | CONSENT_PROOF';
const MESSAGE = 'personal: MESSAGE | LEGAL | CONSENT_PROOF';

const TABLES = `
alter table "address_request" drop constraint "address_request_kind_check";
alter table "address_request" add constraint "address_request_kind_check" check ("kind" in ('REGISTRATION', 'SIGN_IN', 'PARTNER_SIGN_IN', 'PASSWORD_RESET', 'NEW_ADDRESS', 'SUBSCRIPTION'));

alter table "case_grant" drop constraint "case_grant_groups_check";
alter table "case_grant" add constraint "case_grant_groups_check" check ("groups" <@ array['contact'::text, 'account'::text, 'subscription'::text, 'consent'::text, 'case'::text]);

create table "recipient" ("id" uuid not null, "address_index" bytea not null, "created_at" timestamptz not null, primary key ("id"));
comment on column "recipient"."id" is '${SUPPRESSION}';
comment on column "recipient"."address_index" is '${SUPPRESSION}';
comment on column "recipient"."created_at" is '${SUPPRESSION}';
alter table "recipient" add constraint "recipient_address_index_unique" unique ("address_index");
alter table "recipient" alter column "address_index" set statistics 0;

create table "suppression" ("id" uuid not null, "recipient_id" uuid not null, "klusster_id" uuid null, "reason" text not null, "at" timestamptz not null, "lifted_at" timestamptz null, primary key ("id"));
comment on column "suppression"."id" is 'internal';
comment on column "suppression"."recipient_id" is '${SUPPRESSION}';
comment on column "suppression"."klusster_id" is '${SUPPRESSION}';
comment on column "suppression"."reason" is '${SUPPRESSION}';
comment on column "suppression"."at" is '${SUPPRESSION}';
comment on column "suppression"."lifted_at" is '${SUPPRESSION}';
alter table "suppression" add constraint "suppression_recipient_id_foreign" foreign key ("recipient_id") references "recipient" ("id");
alter table "suppression" add constraint "suppression_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
alter table "suppression" add constraint "suppression_reason_check" check ("reason" in ('UNSUBSCRIBED', 'BOUNCED', 'COMPLAINED'));
create index "suppression_recipient_id_klusster_id_index" on "suppression" ("recipient_id", "klusster_id");

create table "sender_identity" ("klusster_id" uuid not null, "owner_id" uuid not null, "version" int not null default 1, "business_name" text not null, "mailing_address" text not null, "phone" text null, "email" text null, "website" text null, "valid_until" timestamptz null, "stated_at" timestamptz not null, primary key ("klusster_id"));
comment on column "sender_identity"."klusster_id" is 'open';
comment on column "sender_identity"."owner_id" is 'open';
comment on column "sender_identity"."version" is 'open';
comment on column "sender_identity"."business_name" is 'open';
comment on column "sender_identity"."mailing_address" is 'open';
comment on column "sender_identity"."phone" is 'open';
comment on column "sender_identity"."email" is 'open';
comment on column "sender_identity"."website" is 'open';
comment on column "sender_identity"."valid_until" is 'open';
comment on column "sender_identity"."stated_at" is 'open';
alter table "sender_identity" add constraint "sender_identity_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
alter table "sender_identity" add constraint "sender_identity_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");
alter table "sender_identity" add constraint "sender_identity_can_be_reached" check (num_nonnulls("phone", "email", "website") >= 1);

create table "mailing_consent" ("id" uuid not null, "recipient_id" uuid not null, "klusster_id" uuid not null, "principal_id" uuid not null, "statement" bytea not null, "text_version" int not null, "language" text not null, "method" text not null, "requested_at" timestamptz not null, "given_at" timestamptz not null, "withdrawn_at" timestamptz null, "withdrawal_method" text null, "last_message_at" timestamptz null, primary key ("id"));
comment on column "mailing_consent"."id" is 'internal';
comment on column "mailing_consent"."recipient_id" is '${CONSENT}';
comment on column "mailing_consent"."klusster_id" is '${CONSENT}';
comment on column "mailing_consent"."principal_id" is '${CONSENT}';
comment on column "mailing_consent"."statement" is '${CONSENT}';
comment on column "mailing_consent"."text_version" is 'open';
comment on column "mailing_consent"."language" is '${CONSENT}';
comment on column "mailing_consent"."method" is '${CONSENT}';
comment on column "mailing_consent"."requested_at" is '${CONSENT}';
comment on column "mailing_consent"."given_at" is '${CONSENT}';
comment on column "mailing_consent"."withdrawn_at" is '${CONSENT}';
comment on column "mailing_consent"."withdrawal_method" is '${CONSENT}';
comment on column "mailing_consent"."last_message_at" is '${CONSENT}';
alter table "mailing_consent" add constraint "mailing_consent_recipient_id_foreign" foreign key ("recipient_id") references "recipient" ("id");
alter table "mailing_consent" add constraint "mailing_consent_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
alter table "mailing_consent" add constraint "mailing_consent_principal_id_foreign" foreign key ("principal_id") references "klusster_owner" ("id");
alter table "mailing_consent" add constraint "mailing_consent_language_check" check ("language" in ('EN', 'FR'));
alter table "mailing_consent" add constraint "mailing_consent_method_check" check ("method" in ('FORM', 'API', 'TOWN'));
alter table "mailing_consent" add constraint "mailing_consent_withdrawal_method_check" check ("withdrawal_method" in ('LINK', 'ONE_CLICK', 'API', 'BOUNCE', 'COMPLAINT', 'STAFF'));
alter table "mailing_consent" add constraint "mailing_consent_is_withdrawn_somehow" check (("withdrawn_at" is null) = ("withdrawal_method" is null));
create index "mailing_consent_recipient_id_klusster_id_index" on "mailing_consent" ("recipient_id", "klusster_id");

insert into "recipient" ("id", "address_index", "created_at")
  select gen_random_uuid(), a."address_index", min(s."created_at") from "subscription" s
  join "consumer_user" c on c."id" = s."consumer_user_id" join "account_address" a on a."person_id" = c."person_id" group by a."address_index";

alter table "subscription" add column "recipient_id" uuid, add column "consent_id" uuid null, add column "contact" bytea null, add column "language" text not null default 'EN', add column "asked_for_id" uuid null, add column "asked_at" timestamptz null, add column "ended_at" timestamptz null;
update "subscription" s set "recipient_id" = r."id" from "consumer_user" c join "account_address" a on a."person_id" = c."person_id" join "recipient" r on r."address_index" = a."address_index" where c."id" = s."consumer_user_id";
alter table "subscription" alter column "recipient_id" set not null, alter column "language" drop default;
comment on column "subscription"."recipient_id" is '${SUBSCRIPTION}';
comment on column "subscription"."consent_id" is '${SUBSCRIPTION}';
comment on column "subscription"."contact" is '${CONTACT}';
comment on column "subscription"."language" is '${SUBSCRIPTION}';
comment on column "subscription"."asked_for_id" is '${SUBSCRIPTION}';
comment on column "subscription"."asked_at" is '${SUBSCRIPTION}';
comment on column "subscription"."ended_at" is '${SUBSCRIPTION}';
alter table "subscription" add constraint "subscription_recipient_id_foreign" foreign key ("recipient_id") references "recipient" ("id");
alter table "subscription" add constraint "subscription_consent_id_foreign" foreign key ("consent_id") references "mailing_consent" ("id");
alter table "subscription" add constraint "subscription_asked_for_id_foreign" foreign key ("asked_for_id") references "klusster_owner" ("id");
alter table "subscription" add constraint "subscription_language_check" check ("language" in ('EN', 'FR'));
create index "subscription_klusster_id_index" on "subscription" ("klusster_id");
create index "subscription_recipient_id_index" on "subscription" ("recipient_id");

create table "newsletter" ("id" uuid not null, "version" int not null default 1, "klusster_id" uuid not null, "owner_id" uuid not null, "state" text not null, "language" text not null, "subject" text not null, "text" text not null, "created_at" timestamptz not null, "scheduled_for" timestamptz null, "sending_since" timestamptz null, "sent_at" timestamptz null, "cancelled_at" timestamptz null, "identity" jsonb null, "content_hash" bytea null, primary key ("id"));
comment on column "newsletter"."id" is 'open';
comment on column "newsletter"."version" is 'open';
comment on column "newsletter"."klusster_id" is 'open';
comment on column "newsletter"."owner_id" is 'open';
comment on column "newsletter"."state" is 'open';
comment on column "newsletter"."language" is 'open';
comment on column "newsletter"."subject" is 'open';
comment on column "newsletter"."text" is 'open';
comment on column "newsletter"."created_at" is 'open';
comment on column "newsletter"."scheduled_for" is 'open';
comment on column "newsletter"."sending_since" is 'open';
comment on column "newsletter"."sent_at" is 'open';
comment on column "newsletter"."cancelled_at" is 'open';
comment on column "newsletter"."identity" is 'open';
comment on column "newsletter"."content_hash" is 'open';
alter table "newsletter" add constraint "newsletter_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
alter table "newsletter" add constraint "newsletter_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");
alter table "newsletter" add constraint "newsletter_state_check" check ("state" in ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'CANCELLED'));
alter table "newsletter" add constraint "newsletter_language_check" check ("language" in ('EN', 'FR'));
alter table "newsletter" add constraint "newsletter_waits_for_a_time" check (("state" = 'SCHEDULED') <= ("scheduled_for" is not null));
alter table "newsletter" add constraint "newsletter_is_frozen_when_it_is_sent" check (("state" in ('SENDING', 'SENT')) <= ("sending_since" is not null and "identity" is not null and "content_hash" is not null));
create index "newsletter_klusster_id_created_at_id_index" on "newsletter" ("klusster_id", "created_at", "id");

create table "audience_band" ("klusster_id" uuid not null, "band" text not null, "counted_at" timestamptz not null, primary key ("klusster_id"));
comment on column "audience_band"."klusster_id" is 'open';
comment on column "audience_band"."band" is 'internal';
comment on column "audience_band"."counted_at" is 'internal';
alter table "audience_band" add constraint "audience_band_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
alter table "audience_band" add constraint "audience_band_band_check" check ("band" in ('UNDER_10', 'FROM_10', 'FROM_25', 'FROM_50', 'FROM_100', 'FROM_250', 'FROM_500', 'FROM_1000', 'FROM_2500', 'FROM_5000', 'FROM_10000'));

create table "newsletter_message" ("id" uuid not null, "newsletter_id" uuid not null, "recipient_id" uuid not null, "consent_id" uuid not null, "state" text not null default 'QUEUED', "attempts" smallint not null default 0, "due_at" timestamptz not null, "begun_at" timestamptz null, "ended_at" timestamptz null, "proof" bytea null, primary key ("id"));
comment on column "newsletter_message"."id" is 'internal';
comment on column "newsletter_message"."newsletter_id" is '${MESSAGE}';
comment on column "newsletter_message"."recipient_id" is '${MESSAGE}';
comment on column "newsletter_message"."consent_id" is '${MESSAGE}';
comment on column "newsletter_message"."state" is 'internal';
comment on column "newsletter_message"."attempts" is 'internal';
comment on column "newsletter_message"."due_at" is 'internal';
comment on column "newsletter_message"."begun_at" is '${MESSAGE}';
comment on column "newsletter_message"."ended_at" is '${MESSAGE}';
comment on column "newsletter_message"."proof" is '${MESSAGE}';
alter table "newsletter_message" add constraint "newsletter_message_newsletter_id_recipient_id_unique" unique ("newsletter_id", "recipient_id");
alter table "newsletter_message" add constraint "newsletter_message_newsletter_id_foreign" foreign key ("newsletter_id") references "newsletter" ("id");
alter table "newsletter_message" add constraint "newsletter_message_recipient_id_foreign" foreign key ("recipient_id") references "recipient" ("id");
alter table "newsletter_message" add constraint "newsletter_message_consent_id_foreign" foreign key ("consent_id") references "mailing_consent" ("id");
alter table "newsletter_message" add constraint "newsletter_message_state_check" check ("state" in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'HELD', 'DROPPED'));
create index "newsletter_message_newsletter_id_state_due_at_index" on "newsletter_message" ("newsletter_id", "state", "due_at");
create index "newsletter_message_recipient_id_state_index" on "newsletter_message" ("recipient_id", "state");
create index "newsletter_message_consent_id_index" on "newsletter_message" ("consent_id");
`;

export const mailing = { name: 'Mailing0025', class: Mailing0025 };
