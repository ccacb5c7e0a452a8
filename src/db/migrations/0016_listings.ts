import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** A listing is asked for, answered and ended, and both sides read its history. Those that were there are listed. */
class Listings0016 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const STATES = `'REQUESTED', 'INVITED', 'LISTED', 'DECLINED', 'WITHDRAWN', 'ENDED'`;
const SIDES = `'KLUSSTER_OWNER', 'BUSINESS_OWNER'`;

const CHANGES = `
alter table "listing" add column "id" uuid not null default gen_random_uuid(), add column "state" text not null default 'LISTED', add column "state_by" text not null default 'KLUSSTER_OWNER', add column "state_since" timestamptz null;
update "listing" set "state_since" = "created_at";
alter table "listing" alter column "id" drop default, alter column "state" drop default, alter column "state_by" drop default, alter column "state_since" set not null;
comment on column "listing"."id" is 'open';
comment on column "listing"."state" is 'internal';
comment on column "listing"."state_by" is 'internal';
comment on column "listing"."state_since" is 'internal';
alter table "listing" drop constraint "listing_pkey";
alter table "listing" add constraint "listing_pkey" primary key ("id");
alter table "listing" add constraint "listing_klusster_id_business_id_unique" unique ("klusster_id", "business_id");
alter table "listing" add constraint "listing_state_check" check ("state" in (${STATES}));
alter table "listing" add constraint "listing_state_by_check" check ("state_by" in (${SIDES}));
alter table "listing" drop constraint "listing_klusster_id_foreign", drop constraint "listing_business_id_foreign";
alter table "listing" add constraint "listing_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
alter table "listing" add constraint "listing_business_id_foreign" foreign key ("business_id") references "business" ("id");
create index "listing_listed_klusster_id_business_id_index" on "listing" ("klusster_id", "business_id") where "state" = 'LISTED';
create index "listing_listed_business_id_klusster_id_index" on "listing" ("business_id", "klusster_id") where "state" = 'LISTED';

create table "listing_step" ("id" uuid not null, "listing_id" uuid not null, "state" text not null, "by_side" text not null, "at" timestamptz not null, primary key ("id"));
comment on column "listing_step"."id" is 'internal';
comment on column "listing_step"."listing_id" is 'internal';
comment on column "listing_step"."state" is 'internal';
comment on column "listing_step"."by_side" is 'internal';
comment on column "listing_step"."at" is 'internal';
create index "listing_step_listing_id_at_index" on "listing_step" ("listing_id", "at");
alter table "listing_step" add constraint "listing_step_listing_id_foreign" foreign key ("listing_id") references "listing" ("id");
alter table "listing_step" add constraint "listing_step_state_check" check ("state" in (${STATES}));
alter table "listing_step" add constraint "listing_step_by_side_check" check ("by_side" in (${SIDES}));
insert into "listing_step" ("id", "listing_id", "state", "by_side", "at") select gen_random_uuid(), "id", "state", "state_by", "state_since" from "listing";
`;

export const listings = { name: 'Listings0016', class: Listings0016 };
