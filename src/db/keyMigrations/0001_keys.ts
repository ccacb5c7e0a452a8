import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** The table of the key store. */
class Keys0001 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const TABLES = `
create table "person_key" ("person" uuid not null, "state" text not null, "wrapped" bytea null, "key_id" text null, "provisioned_at" timestamptz not null default now(), "erased_at" timestamptz null, primary key ("person"));
comment on column "person_key"."person" is 'internal';
comment on column "person_key"."state" is 'internal';
comment on column "person_key"."wrapped" is 'internal';
comment on column "person_key"."key_id" is 'internal';
comment on column "person_key"."provisioned_at" is 'internal';
comment on column "person_key"."erased_at" is 'internal';
alter table "person_key" add constraint "person_key_state_check" check ("state" in ('PROVISIONED', 'ERASED'));
`;

const RULES = [
  // Destroyed means destroyed (policy §11): a key that was erased cannot come back, nor be replaced, nor its row removed.
  `alter table person_key add constraint person_key_whole check (
     (state = 'PROVISIONED') = (wrapped is not null and key_id is not null and erased_at is null))`,
  `create function keep_tombstone() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' then
         if old.state = 'PROVISIONED' and new.person = old.person then return new; end if;
       end if;
       raise exception 'A destroyed key stays destroyed.' using errcode = 'restrict_violation';
     end $$`,
  `create trigger person_key_tombstone before update or delete on person_key
     for each row execute function keep_tombstone()`,
  // Without it `truncate` would take all tombstones at once: it fires no trigger for each row.
  `create trigger person_key_whole_table before truncate on person_key
     for each statement execute function keep_tombstone()`,
];

export const keys = { name: 'Keys0001', class: Keys0001 };
