import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What people amended, and who was told. */
class Corrections0039 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const HISTORY = 'personal: CONTACT | LEGAL | PROFILE';

const TABLES = `
create table "correction" ("id" uuid not null, "person_id" uuid not null, "act" uuid not null, "coordinate" text not null, "profile_id" uuid not null, "words" bytea not null, "credential" uuid not null, "at" timestamptz not null, primary key ("id"));
comment on column "correction"."id" is 'internal';
comment on column "correction"."person_id" is '${HISTORY}';
comment on column "correction"."act" is 'internal';
comment on column "correction"."coordinate" is '${HISTORY}';
comment on column "correction"."profile_id" is '${HISTORY}';
comment on column "correction"."words" is '${HISTORY}';
comment on column "correction"."credential" is '${HISTORY}';
comment on column "correction"."at" is '${HISTORY}';
create index "correction_person_id_at_index" on "correction" ("person_id", "at");
create index "correction_act_index" on "correction" ("act");
alter table "correction" add constraint "correction_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "correction" add constraint "correction_coordinate_check" check ("coordinate" in ('KlussterOwner.firstName', 'KlussterOwner.lastName', 'KlussterOwner.email', 'KlussterOwner.phone', 'KlussterOwner.mailingAddress', 'BusinessOwner.firstName', 'BusinessOwner.lastName', 'BusinessOwner.email', 'BusinessOwner.phone', 'BusinessOwner.mailingAddress', 'ConsumerUser.firstName', 'ConsumerUser.lastName', 'ConsumerUser.email', 'BillingDetails.name', 'BillingDetails.address'));

create table "correction_recipient" ("id" uuid not null, "correction_id" uuid not null, "person_id" uuid not null, "kind" text not null, "profile_id" uuid null, "partner_id" uuid null, "notice" uuid not null, "told_at" timestamptz not null, "acknowledged_at" timestamptz null, primary key ("id"));
comment on column "correction_recipient"."id" is 'internal';
comment on column "correction_recipient"."correction_id" is 'internal';
comment on column "correction_recipient"."person_id" is '${HISTORY}';
comment on column "correction_recipient"."kind" is '${HISTORY}';
comment on column "correction_recipient"."profile_id" is 'internal';
comment on column "correction_recipient"."partner_id" is 'internal';
comment on column "correction_recipient"."notice" is 'internal';
comment on column "correction_recipient"."told_at" is '${HISTORY}';
comment on column "correction_recipient"."acknowledged_at" is '${HISTORY}';
create index "correction_recipient_correction_id_index" on "correction_recipient" ("correction_id");
create index "correction_recipient_person_id_index" on "correction_recipient" ("person_id");
create index "correction_recipient_notice_index" on "correction_recipient" ("notice");
alter table "correction_recipient" add constraint "correction_recipient_correction_id_foreign" foreign key ("correction_id") references "correction" ("id") on delete cascade;
alter table "correction_recipient" add constraint "correction_recipient_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "correction_recipient" add constraint "correction_recipient_kind_check" check ("kind" in ('PARTNER', 'KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER'));
alter table "correction_recipient" add constraint "correction_recipient_is_named_by_what_it_is" check (("kind" = 'PARTNER') = ("partner_id" is not null));
alter table "correction_recipient" add constraint "correction_recipient_reader_is_not_named" check (("kind" in ('KLUSSTER_OWNER', 'BUSINESS_OWNER')) = ("profile_id" is not null));

create view "correction_told" as
select r.id, r.correction_id, r.person_id, r.kind, case r.kind
    when 'KLUSSTER_OWNER' then jsonb_build_object('type', 'KlussterOwner', 'id', r.profile_id)
    when 'BUSINESS_OWNER' then jsonb_build_object('type', 'BusinessOwner', 'id', r.profile_id)
    else jsonb_build_object('name', (select p.name from partner p where p.id = r.partner_id)) end as who,
  r.told_at, r.acknowledged_at
from correction_recipient r where r.kind <> 'CONSUMER_USER'
union all
select md5(concat_ws('/', r.correction_id, 'CONSUMER_USER'))::uuid, r.correction_id, r.person_id, 'CONSUMER_USER', null,
  min(r.told_at), case when bool_and(r.acknowledged_at is not null) then max(r.acknowledged_at) end
from correction_recipient r where r.kind = 'CONSUMER_USER' group by r.correction_id, r.person_id;
comment on column "correction_told"."id" is 'internal';
comment on column "correction_told"."correction_id" is 'internal';
comment on column "correction_told"."person_id" is '${HISTORY}';
comment on column "correction_told"."kind" is 'internal';
comment on column "correction_told"."who" is 'internal';
comment on column "correction_told"."told_at" is '${HISTORY}';
comment on column "correction_told"."acknowledged_at" is '${HISTORY}';
`;

const RULES = [
  // What a field said, and when it was amended, is a record.
  `create trigger correction_append_only before update on correction
     for each statement execute function refuse_change()`,
  // Messages and deliveries are forgotten before the history is: when a notice arrived is written down where it is read.
  `create function acknowledge_message() returns trigger language plpgsql as $$
     begin
       update correction_recipient set acknowledged_at = new.sent_at where notice = new.id and acknowledged_at is null;
       return null;
     end $$`,
  `create trigger message_acknowledges_a_correction after update of sent_at on message
     for each row when (old.sent_at is null and new.sent_at is not null) execute function acknowledge_message()`,
  `create function acknowledge_delivery() returns trigger language plpgsql as $$
     begin
       update correction_recipient set acknowledged_at = (new.attempts -> -1 ->> 'at')::timestamptz where notice = new.event_id and acknowledged_at is null;
       return null;
     end $$`,
  `create trigger webhook_delivery_acknowledges_a_correction after update of state on webhook_delivery
     for each row when (new.event = 'DATA_CORRECTED' and new.state = 'DELIVERED' and old.state <> 'DELIVERED') execute function acknowledge_delivery()`,
];

export const corrections = { name: 'Corrections0039', class: Corrections0039 };
