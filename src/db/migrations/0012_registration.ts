import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What waits for the proof of an address, people who sign in without a password, and which policy was shown. */
class Registration0012 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const CHANGES = `
create table "address_request" ("id" uuid not null, "kind" text not null, "holder" uuid not null, "request" bytea not null, "language" text not null, "token_hash" bytea null, "old_token_hash" bytea null, "proved_at" timestamptz null, "old_proved_at" timestamptz null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));
comment on column "address_request"."id" is 'internal';
comment on column "address_request"."kind" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
comment on column "address_request"."holder" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
comment on column "address_request"."request" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
comment on column "address_request"."language" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
comment on column "address_request"."token_hash" is 'internal';
comment on column "address_request"."old_token_hash" is 'internal';
comment on column "address_request"."proved_at" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
comment on column "address_request"."old_proved_at" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
comment on column "address_request"."created_at" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
comment on column "address_request"."expires_at" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
comment on column "address_request"."ended_at" is 'personal: ACCOUNT | SERVICE | ADDRESS_REQUEST';
alter table "address_request" add constraint "address_request_token_hash_unique" unique ("token_hash");
alter table "address_request" add constraint "address_request_old_token_hash_unique" unique ("old_token_hash");
alter table "address_request" add constraint "address_request_kind_check" check ("kind" in ('REGISTRATION', 'SIGN_IN', 'PASSWORD_RESET', 'NEW_ADDRESS'));
alter table "address_request" add constraint "address_request_language_check" check ("language" in ('EN', 'FR'));

alter table "account" alter column "password_hash" drop not null;

alter table "consent_event" add column "policy_version" text null;
comment on column "consent_event"."policy_version" is 'internal';
alter table "consent_event" drop constraint "consent_event_kind_check";
alter table "consent_event" add constraint "consent_event_kind_check" check ("kind" in ('GIVEN', 'REFUSED', 'WITHDRAWN'));
`;

export const registration = { name: 'Registration0012', class: Registration0012 };
