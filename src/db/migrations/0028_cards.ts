import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** The cards of Klusster Owners: a token and what may be shown of each, sealed; and who opened a token when. */
class Cards0028 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of APPEND_ONLY) this.addSql(statement);
  }
}

const CARD = 'personal: CARD | BILLING | CARD';
const ENTRY = 'personal: DISCLOSURE | LEGAL | DISCLOSURE_LEDGER';

const TABLES = `
create table "card" ("id" uuid not null, "owner_id" uuid not null, "person_id" uuid not null, "card" bytea not null, "token" bytea not null, "notices" bytea not null, "created_at" timestamptz not null, primary key ("id"));
comment on column "card"."id" is 'internal';
comment on column "card"."owner_id" is '${CARD}';
comment on column "card"."person_id" is '${CARD}';
comment on column "card"."card" is '${CARD}';
comment on column "card"."token" is '${CARD}';
comment on column "card"."notices" is '${CARD}';
comment on column "card"."created_at" is '${CARD}';
alter table "card" add constraint "card_owner_id_unique" unique ("owner_id");
alter table "card" add constraint "card_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");
alter table "card" add constraint "card_person_id_foreign" foreign key ("person_id") references "person" ("id");

create table "card_setup" ("id" uuid not null, "owner_id" uuid not null, "gateway_id" text null, "created_at" timestamptz not null, primary key ("id"));
comment on column "card_setup"."id" is 'internal';
comment on column "card_setup"."owner_id" is '${CARD}';
comment on column "card_setup"."gateway_id" is 'internal';
comment on column "card_setup"."created_at" is '${CARD}';
alter table "card_setup" add constraint "card_setup_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");
create index "card_setup_owner_id_index" on "card_setup" ("owner_id");

create table "card_detachment" ("id" uuid not null, "token" bytea not null, "created_at" timestamptz not null, primary key ("id"));
comment on column "card_detachment"."id" is 'internal';
comment on column "card_detachment"."token" is 'internal';
comment on column "card_detachment"."created_at" is 'internal';

create table "card_opening" ("id" bigserial primary key, "owner_id" uuid not null, "card_id" uuid not null, "purpose" text not null, "at" timestamptz not null);
comment on column "card_opening"."id" is 'internal';
comment on column "card_opening"."owner_id" is '${ENTRY}';
comment on column "card_opening"."card_id" is '${ENTRY}';
comment on column "card_opening"."purpose" is 'internal';
comment on column "card_opening"."at" is '${ENTRY}';
alter table "card_opening" add constraint "card_opening_purpose_check" check ("purpose" in ('BILLING'));
create index "card_opening_owner_id_at_index" on "card_opening" ("owner_id", "at");
`;

const APPEND_ONLY = [
  `create trigger card_opening_append_only before update or delete or truncate on card_opening
  for each statement execute function refuse_change()`,
];

export const cards = { name: 'Cards0028', class: Cards0028 };
