import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Grants to partners end with what they were proven by, and partners are told; secrets have an age; links lead back to the consent page. */
class GrantsThatEnd0020 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const EVENTS = `'CONSENT_WITHDRAWN', 'GRANT_ENDED', 'DATA_CORRECTED', 'DATA_ERASED', 'PING'`;

const CHANGES = `
alter table "oauth_record" add column "person_id" uuid null;
comment on column "oauth_record"."person_id" is 'personal: SECURITY | SERVICE | SESSION';
create index "oauth_record_person_id_index" on "oauth_record" ("person_id");

alter table "partner" add column "secret_since" timestamptz null;
comment on column "partner"."secret_since" is 'internal';
update "partner" set "secret_since" = "created_at" where "secret_hash" is not null;

alter table "webhook_endpoint" drop constraint "webhook_endpoint_events_check";
alter table "webhook_endpoint" add constraint "webhook_endpoint_events_check" check (jsonb_typeof("events") = 'array' and "events" <@ jsonb_build_array(${EVENTS}));
alter table "webhook_delivery" drop constraint "webhook_delivery_event_check";
alter table "webhook_delivery" add constraint "webhook_delivery_event_check" check ("event" in (${EVENTS}));

alter table "address_request" drop constraint "address_request_kind_check";
alter table "address_request" add constraint "address_request_kind_check" check ("kind" in ('REGISTRATION', 'SIGN_IN', 'PARTNER_SIGN_IN', 'PASSWORD_RESET', 'NEW_ADDRESS'));
`;

export const grantsThatEnd = { name: 'GrantsThatEnd0020', class: GrantsThatEnd0020 };
