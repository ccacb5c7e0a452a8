import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** How a person is erased: what stands in her place where the law needs a row, and what append-only tables let go of, and when. */
class Erasure0034 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
    for (const { table, at, days } of LET_GO) {
      this.addSql(`drop trigger ${table}_append_only on ${table}`);
      const args = days === undefined ? '' : `'${at}', '${days}'`;
      this.addSql(`create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function refuse_change_but_disposal(${args})`);
      this.addSql(`create trigger ${table}_is_not_truncated before truncate on ${table}
        for each statement execute function refuse_change()`);
    }
  }
}

const FILE = 'personal: CASE | LEGAL | CASE_FILE';

const TABLES = `
alter table "person" add column "is_pseudonym" boolean not null default false;
comment on column "person"."is_pseudonym" is 'internal';

create table "erasure" ("id" uuid not null, "person_id" uuid null, "ground" text not null, "language" text not null, "notice" bytea null, "asked_at" timestamptz not null, "pseudonym" uuid not null, "rows_gone_at" timestamptz null, "entry_no" int null, "done_at" timestamptz null, "is_held" boolean not null default false, "released_at" timestamptz null, primary key ("id"));
comment on column "erasure"."id" is 'internal';
comment on column "erasure"."person_id" is '${FILE}';
comment on column "erasure"."ground" is '${FILE}';
comment on column "erasure"."language" is '${FILE}';
comment on column "erasure"."notice" is '${FILE}';
comment on column "erasure"."asked_at" is '${FILE}';
comment on column "erasure"."pseudonym" is 'internal';
comment on column "erasure"."rows_gone_at" is '${FILE}';
comment on column "erasure"."entry_no" is 'internal';
comment on column "erasure"."done_at" is '${FILE}';
comment on column "erasure"."is_held" is '${FILE}';
comment on column "erasure"."released_at" is '${FILE}';
alter table "erasure" add constraint "erasure_person_id_unique" unique ("person_id");
alter table "erasure" add constraint "erasure_pseudonym_unique" unique ("pseudonym");
alter table "erasure" add constraint "erasure_ground_check" check ("ground" in ('ASKED', 'UNUSED', 'RESTORED'));
alter table "erasure" add constraint "erasure_language_check" check ("language" in ('EN', 'FR'));
alter table "erasure" add constraint "erasure_forgets_whom_it_was_about" check (("done_at" is null) = ("person_id" is not null));
alter table "erasure" add constraint "erasure_is_done_last" check ("done_at" is null or ("rows_gone_at" is not null and "entry_no" is not null));
alter table "erasure" add constraint "erasure_releases_what_it_held" check ("released_at" is null or "is_held");

create table "disposal_record" ("id" uuid not null, "ground" text not null, "erasure" uuid null, "rule" text null, "rows_of" text not null, "erased" int not null, "anonymised" int not null, "at" timestamptz not null, primary key ("id"));
comment on column "disposal_record"."id" is 'internal';
comment on column "disposal_record"."ground" is 'internal';
comment on column "disposal_record"."erasure" is 'internal';
comment on column "disposal_record"."rule" is 'internal';
comment on column "disposal_record"."rows_of" is 'internal';
comment on column "disposal_record"."erased" is 'internal';
comment on column "disposal_record"."anonymised" is 'internal';
comment on column "disposal_record"."at" is 'internal';
alter table "disposal_record" add constraint "disposal_record_ground_check" check ("ground" in ('ERASURE', 'RETENTION'));
alter table "disposal_record" add constraint "disposal_record_counts" check ("erased" >= 0 and "anonymised" >= 0);
create index "disposal_record_erasure_index" on "disposal_record" ("erasure");

create table "erasure_ledger" ("is_known" boolean not null default true, "ledger" uuid not null, "length" int not null, primary key ("is_known"));
comment on column "erasure_ledger"."is_known" is 'internal';
comment on column "erasure_ledger"."ledger" is 'internal';
comment on column "erasure_ledger"."length" is 'internal';
alter table "erasure_ledger" add constraint "erasure_ledger_is_one" check ("is_known");
`;

/** Tables of records, by which column they are dated, and after how many days the retention schedule lets their rows go. */
const LET_GO = [
  { table: 'consent_event', at: 'at', days: 3 * 365 },
  { table: 'disclosure', at: 'at', days: 731 },
  { table: 'case_look_up', at: 'at', days: 731 },
  { table: 'proof_look_up', at: 'at', days: 731 },
  { table: 'card_opening', at: 'at', days: 731 },
] as const;

const RULES = [
  // Whether a row differs in nothing but that the pseudonym of an erasure that is under way stands where the person stood.
  `create function is_repointed(was jsonb, is_now jsonb) returns boolean language plpgsql stable as $$
     declare
       hers text := nullif(current_setting('klusster.erased', true), '');
       instead text := nullif(current_setting('klusster.pseudonym', true), '');
     begin
       return hers is not null and instead is not null
         and exists (select from person where id = instead::uuid and is_pseudonym)
         and exists (select from erasure where person_id = hers::uuid and pseudonym = instead::uuid and done_at is null)
         and is_now = replace(was::text, hers, instead)::jsonb;
     end $$`,
  `create function refuse_change_but_disposal() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' then
         if is_repointed(to_jsonb(old), to_jsonb(new)) then return new; end if;
       elsif tg_nargs = 2 then
         if (to_jsonb(old) ->> tg_argv[0])::timestamptz < now() - tg_argv[1]::int * interval '1 day' then return old; end if;
       end if;
       raise exception 'This table is append-only.' using errcode = 'restrict_violation';
     end $$`,
  // A pseudonym was never anybody: it has none of what makes a person one who could come back.
  `create function keep_pseudonyms() returns trigger language plpgsql as $$
     begin
       if old.is_pseudonym is distinct from new.is_pseudonym then
         raise exception 'A person does not become a pseudonym, nor the other way round.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger person_keeps_pseudonyms before update of is_pseudonym on person for each row execute function keep_pseudonyms()`,
  `create trigger disposal_record_append_only before update or delete or truncate on disposal_record
     for each statement execute function refuse_change()`,
  `create function keep_ledger() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' then
         if new.ledger = old.ledger and new.length >= old.length then return new; end if;
       end if;
       raise exception 'The erasure ledger only grows.' using errcode = 'restrict_violation';
     end $$`,
  `create trigger erasure_ledger_only_grows before update or delete on erasure_ledger for each row execute function keep_ledger()`,
  `create trigger erasure_ledger_is_not_truncated before truncate on erasure_ledger for each statement execute function refuse_change()`,
  // What an attempt to charge a card was is kept, and of whom it was is not.
  `drop trigger charge_attempt_is_kept on charge_attempt`,
  `create trigger charge_attempt_is_kept before insert or delete on charge_attempt
     for each row execute function keep_charge_attempt()`,
  `create trigger charge_attempt_is_kept_when_changed before update on charge_attempt
     for each row when (not is_repointed(to_jsonb(old), to_jsonb(new))) execute function keep_charge_attempt()`,
];

export const erasure = { name: 'Erasure0034', class: Erasure0034 };
