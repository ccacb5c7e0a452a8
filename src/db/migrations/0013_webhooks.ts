import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Where partners want to be told of something, and what became of each event on its way there. */
class Webhooks0013 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
  }
}

const EVENTS = `'CONSENT_WITHDRAWN', 'DATA_CORRECTED', 'DATA_ERASED', 'PING'`;
const TOLD = 'personal: DISCLOSURE | LEGAL | MESSAGE';

const TABLES = `
create table "webhook_endpoint" ("id" uuid not null, "partner_id" uuid not null, "url" text not null, "events" jsonb not null, "secret" bytea null, "former_secret" bytea null, "former_until" timestamptz null, "created_at" timestamptz not null, "delivered_at" timestamptz null, "disabled_at" timestamptz null, "disabled_because" text null, primary key ("id"));
comment on column "webhook_endpoint"."id" is 'internal';
comment on column "webhook_endpoint"."partner_id" is 'internal';
comment on column "webhook_endpoint"."url" is 'internal';
comment on column "webhook_endpoint"."events" is 'internal';
comment on column "webhook_endpoint"."secret" is 'internal';
comment on column "webhook_endpoint"."former_secret" is 'internal';
comment on column "webhook_endpoint"."former_until" is 'internal';
comment on column "webhook_endpoint"."created_at" is 'internal';
comment on column "webhook_endpoint"."delivered_at" is 'internal';
comment on column "webhook_endpoint"."disabled_at" is 'internal';
comment on column "webhook_endpoint"."disabled_because" is 'internal';
alter table "webhook_endpoint" add constraint "webhook_endpoint_partner_id_foreign" foreign key ("partner_id") references "partner" ("id");
alter table "webhook_endpoint" add constraint "webhook_endpoint_events_check" check (jsonb_typeof("events") = 'array' and "events" <@ jsonb_build_array(${EVENTS}));
alter table "webhook_endpoint" add constraint "webhook_endpoint_disabled_because_check" check ("disabled_because" in ('REMOVED', 'GONE', 'FAILING'));
alter table "webhook_endpoint" add constraint "webhook_endpoint_is_disabled_whole" check (("disabled_at" is null) = ("disabled_because" is null) and ("disabled_at" is null) = ("secret" is not null));
create index "webhook_endpoint_partner_id_created_at_index" on "webhook_endpoint" ("partner_id", "created_at");

create table "webhook_delivery" ("id" uuid not null, "event_id" uuid not null, "endpoint_id" uuid not null, "event" text not null, "holder" uuid null, "body" bytea null, "state" text not null default 'PENDING', "attempts" jsonb not null, "queued_at" timestamptz not null, "next_at" timestamptz null, primary key ("id"));
comment on column "webhook_delivery"."id" is 'internal';
comment on column "webhook_delivery"."event_id" is 'internal';
comment on column "webhook_delivery"."endpoint_id" is 'internal';
comment on column "webhook_delivery"."event" is '${TOLD}';
comment on column "webhook_delivery"."holder" is '${TOLD}';
comment on column "webhook_delivery"."body" is '${TOLD}';
comment on column "webhook_delivery"."state" is 'internal';
comment on column "webhook_delivery"."attempts" is 'internal';
comment on column "webhook_delivery"."queued_at" is '${TOLD}';
comment on column "webhook_delivery"."next_at" is 'internal';
alter table "webhook_delivery" add constraint "webhook_delivery_endpoint_id_foreign" foreign key ("endpoint_id") references "webhook_endpoint" ("id");
alter table "webhook_delivery" add constraint "webhook_delivery_event_check" check ("event" in (${EVENTS}));
alter table "webhook_delivery" add constraint "webhook_delivery_state_check" check ("state" in ('PENDING', 'DELIVERED', 'FAILED', 'DROPPED'));
alter table "webhook_delivery" add constraint "webhook_delivery_forgets_its_body" check (("state" = 'PENDING') = ("body" is not null));
create index "webhook_delivery_endpoint_id_queued_at_index" on "webhook_delivery" ("endpoint_id", "queued_at");
create index "webhook_delivery_holder_index" on "webhook_delivery" ("holder");
`;

export const webhooks = { name: 'Webhooks0013', class: Webhooks0013 };
