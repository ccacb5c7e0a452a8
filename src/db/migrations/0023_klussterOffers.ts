import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Klussters that are offered to another Klusster Owner; of one klusster one offer at a time. */
class KlussterOffers0023 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
  }
}

const LINK = 'personal: LINK | SERVICE | PROFILE';

const TABLE = `
create table "klusster_offer" ("id" uuid not null, "klusster_id" uuid not null, "klusster_name" text not null, "person_id" uuid not null, "from_id" uuid not null, "to_id" uuid null, "address" bytea null, "state" text not null, "offered_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));
comment on column "klusster_offer"."id" is 'internal';
comment on column "klusster_offer"."klusster_id" is '${LINK}';
comment on column "klusster_offer"."klusster_name" is 'open';
comment on column "klusster_offer"."person_id" is '${LINK}';
comment on column "klusster_offer"."from_id" is '${LINK}';
comment on column "klusster_offer"."to_id" is '${LINK}';
comment on column "klusster_offer"."address" is 'personal: CONTACT | SERVICE | PROFILE';
comment on column "klusster_offer"."state" is 'internal';
comment on column "klusster_offer"."offered_at" is '${LINK}';
comment on column "klusster_offer"."expires_at" is '${LINK}';
comment on column "klusster_offer"."ended_at" is '${LINK}';
alter table "klusster_offer" add constraint "klusster_offer_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
alter table "klusster_offer" add constraint "klusster_offer_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "klusster_offer" add constraint "klusster_offer_from_id_foreign" foreign key ("from_id") references "klusster_owner" ("id");
alter table "klusster_offer" add constraint "klusster_offer_to_id_foreign" foreign key ("to_id") references "klusster_owner" ("id") on delete set null;
alter table "klusster_offer" add constraint "klusster_offer_state_check" check ("state" in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'));
alter table "klusster_offer" add constraint "klusster_offer_ends_once" check (("state" = 'OPEN') = ("ended_at" is null));
alter table "klusster_offer" add constraint "klusster_offer_forgets_the_address" check ("state" = 'OPEN' or "address" is null);
alter table "klusster_offer" add constraint "klusster_offer_is_to_another" check ("to_id" <> "from_id");
create index "klusster_offer_from_id_offered_at_index" on "klusster_offer" ("from_id", "offered_at");
create index "klusster_offer_to_id_offered_at_index" on "klusster_offer" ("to_id", "offered_at");
create unique index "klusster_offer_one_at_a_time" on "klusster_offer" ("klusster_id") where "state" = 'OPEN';
`;

export const klussterOffers = { name: 'KlussterOffers0023', class: KlussterOffers0023 };
