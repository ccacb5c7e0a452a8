import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** The audit chain (§10.2): entries that hang on each other, whoever writes them; and where the chain ends and begins. */
class Audit0042 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const TABLES = `
create table "audit_head" ("is_known" boolean not null default true, "chain" uuid not null, "no" bigint not null, "hash" bytea not null, "cut_no" bigint null, "cut_hash" bytea null, "cut_signature" text null, "checkpoints" int not null default 0, primary key ("is_known"));
comment on column "audit_head"."is_known" is 'internal';
comment on column "audit_head"."chain" is 'internal';
comment on column "audit_head"."no" is 'internal';
comment on column "audit_head"."hash" is 'internal';
comment on column "audit_head"."cut_no" is 'internal';
comment on column "audit_head"."cut_hash" is 'internal';
comment on column "audit_head"."cut_signature" is 'internal';
comment on column "audit_head"."checkpoints" is 'internal';
alter table "audit_head" add constraint "audit_head_is_one" check ("is_known");
alter table "audit_head" add constraint "audit_head_cut_is_signed" check (("cut_no" is null) = ("cut_signature" is null) and ("cut_no" is null) = ("cut_hash" is null));

create table "audit_entry" ("id" uuid not null, "no" bigint not null, "at" timestamptz not null, "kind" text not null, "what" text not null, "body" text not null, "about" bytea null, "previous" bytea not null, "hash" bytea not null, primary key ("id"));
comment on column "audit_entry"."id" is 'internal';
comment on column "audit_entry"."no" is 'internal';
comment on column "audit_entry"."at" is 'internal';
comment on column "audit_entry"."kind" is 'internal';
comment on column "audit_entry"."what" is 'internal';
comment on column "audit_entry"."body" is 'internal';
comment on column "audit_entry"."about" is 'personal: CASE | LEGAL | AUDIT_CHAIN';
comment on column "audit_entry"."previous" is 'internal';
comment on column "audit_entry"."hash" is 'internal';
alter table "audit_entry" add constraint "audit_entry_no_unique" unique ("no");
alter table "audit_entry" add constraint "audit_entry_kind_check" check ("kind" in ('ACT', 'LOOK_UP', 'REFUSED', 'FAILED', 'STAFF', 'ERASURE', 'SWEEP', 'KEYS', 'DOCUMENTS', 'CUT', 'RESTORED'));
`;

/** After how many days an entry may go: the retention schedule, 24 months. */
const KEEP_DAYS = 731;

const RULES = [
  // Whatever statement adds an entry, its place in the chain is given here; whoever adds the next one waits for its end.
  `create function chain_audit_entry() returns trigger language plpgsql as $$
     declare
       said jsonb := new.body::jsonb;
       head audit_head;
     begin
       if (said ->> 'about') is distinct from encode(sha256(new.about), 'hex') then
         raise exception 'What is sealed in an entry is not what it says.' using errcode = 'restrict_violation';
       end if;
       select * into strict head from audit_head for update;
       new.id := (said ->> 'id')::uuid;
       new.no := head.no + 1;
       new.at := (said ->> 'at')::timestamptz;
       new.kind := said ->> 'kind';
       new.what := said ->> 'what';
       new.previous := head.hash;
       new.hash := sha256(head.hash || int8send(new.no) || convert_to(new.body, 'UTF8'));
       update audit_head set no = new.no, hash = new.hash;
       return new;
     end $$`,
  `create trigger audit_entry_is_chained before insert on audit_entry for each row execute function chain_audit_entry()`,
  `create trigger audit_entry_append_only before update or delete on audit_entry
     for each row execute function refuse_change_but_disposal('at', '${KEEP_DAYS}')`,
  `create trigger audit_entry_is_not_truncated before truncate on audit_entry for each statement execute function refuse_change()`,
  `create function keep_audit_head() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' then
         if new.chain = old.chain and new.no between old.no and old.no + 1 and (new.no > old.no or new.hash = old.hash)
            and coalesce(new.cut_no, 0) between coalesce(old.cut_no, 0) and new.no and new.checkpoints >= old.checkpoints then
           return new;
         end if;
       end if;
       raise exception 'The audit chain only grows.' using errcode = 'restrict_violation';
     end $$`,
  `create trigger audit_head_only_grows before update or delete on audit_head for each row execute function keep_audit_head()`,
  `create trigger audit_head_is_not_truncated before truncate on audit_head for each statement execute function refuse_change()`,
  `with begun as materialized (select gen_random_uuid() as chain)
     insert into audit_head (chain, no, hash) select chain, 0, sha256(convert_to('klusster audit chain v1' || chr(10) || chain::text, 'UTF8')) from begun`,
];

export const audit = { name: 'Audit0042', class: Audit0042 };
