import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Who looked at the proof of a message; and a subscription is found by its list and its recipient. */
class Dispatch0027 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of APPEND_ONLY) this.addSql(statement);
  }
}

const LOOK_UP = 'personal: CASE | LEGAL | DISCLOSURE_LEDGER';

const TABLES = `
create table "proof_look_up" ("id" bigserial primary key, "staff_id" uuid not null, "at" timestamptz not null, "message_id" uuid not null, "named_address" boolean not null);
comment on column "proof_look_up"."id" is 'internal';
comment on column "proof_look_up"."staff_id" is 'internal';
comment on column "proof_look_up"."at" is '${LOOK_UP}';
comment on column "proof_look_up"."message_id" is '${LOOK_UP}';
comment on column "proof_look_up"."named_address" is '${LOOK_UP}';
alter table "proof_look_up" add constraint "proof_look_up_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");

drop index "subscription_klusster_id_index";
create index "subscription_klusster_id_recipient_id_index" on "subscription" ("klusster_id", "recipient_id");
`;

const APPEND_ONLY = [
  `create trigger proof_look_up_append_only before update or delete or truncate on proof_look_up
  for each statement execute function refuse_change()`,
];

export const dispatch = { name: 'Dispatch0027', class: Dispatch0027 };
