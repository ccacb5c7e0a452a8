import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** Under a master key whose epoch ended nothing is wrapped any more: only so can it be destroyed. */
class Epochs0002 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const TABLE = `
create table "ended_epoch" ("key_id" text not null, "ended_at" timestamptz not null default now(), primary key ("key_id"));
comment on column "ended_epoch"."key_id" is 'internal';
comment on column "ended_epoch"."ended_at" is 'internal';
`;

const RULES = [
  `create function refuse_ended_epoch() returns trigger language plpgsql as $$
     begin
       if new.key_id is not null and exists (select from ended_epoch e where e.key_id = new.key_id) then
         raise exception 'The epoch of this master key has ended.' using errcode = 'KE001';
       end if;
       return new;
     end $$`,
  `create trigger person_key_epoch before insert or update of key_id on person_key
     for each row execute function refuse_ended_epoch()`,
  `create function keep_ended_epoch() returns trigger language plpgsql as $$
     begin
       raise exception 'An epoch that has ended does not come back.' using errcode = 'restrict_violation';
     end $$`,
  `create trigger ended_epoch_is_kept before update or delete or truncate on ended_epoch
     for each statement execute function keep_ended_epoch()`,
];

export const epochs = { name: 'Epochs0002', class: Epochs0002 };
