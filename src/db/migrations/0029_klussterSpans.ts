import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** From when until when each klusster was open for whom. Those that are open now are since their first publication. */
class KlussterSpans0029 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
  }
}

const RAN = 'personal: INVOICE | BILLING | TAX_RECORD';

const TABLE = `
alter table "klusster" add column "stands_since" timestamptz not null default now();
comment on column "klusster"."stands_since" is 'internal';
create table "klusster_span" ("id" uuid not null, "klusster_id" uuid not null, "owner_id" uuid not null, "since" timestamptz not null, "until" timestamptz null, primary key ("id"));
comment on column "klusster_span"."id" is 'internal';
comment on column "klusster_span"."klusster_id" is '${RAN}';
comment on column "klusster_span"."owner_id" is '${RAN}';
comment on column "klusster_span"."since" is '${RAN}';
comment on column "klusster_span"."until" is '${RAN}';
alter table "klusster_span" add constraint "klusster_span_klusster_id_foreign" foreign key ("klusster_id") references "klusster" ("id");
alter table "klusster_span" add constraint "klusster_span_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");
alter table "klusster_span" add constraint "klusster_span_ends_after_it_began" check ("until" >= "since");
create index "klusster_span_owner_id_since_index" on "klusster_span" ("owner_id", "since");
create index "klusster_span_klusster_id_index" on "klusster_span" ("klusster_id");
create unique index "klusster_span_one_goes_on" on "klusster_span" ("klusster_id") where "until" is null;
insert into "klusster_span" ("id", "klusster_id", "owner_id", "since") select gen_random_uuid(), "id", "owner_id", "published_at" from "klusster" where "state" in ('PUBLISHED', 'PAUSED');
`;

// A klusster that is opened with its first publication is open since then, also in a town that is settled in one go.
const RULES = [
  `create function write_klusster_span() returns trigger language plpgsql as $$
     declare
       is_open boolean := new.state in ('PUBLISHED', 'PAUSED');
       changed timestamptz := case tg_op when 'INSERT' then coalesce(new.published_at, new.stands_since) else new.stands_since end;
     begin
       update klusster_span set until = greatest(since, changed)
         where klusster_id = new.id and until is null and not (is_open and owner_id = new.owner_id);
       if is_open then
         insert into klusster_span (id, klusster_id, owner_id, since) values (gen_random_uuid(), new.id, new.owner_id, changed)
           on conflict (klusster_id) where until is null do nothing;
       end if;
       return null;
     end $$`,
  `create trigger klusster_writes_its_span after insert or update of state, owner_id on klusster
     for each row execute function write_klusster_span()`,
];

export const klussterSpans = { name: 'KlussterSpans0029', class: KlussterSpans0029 };
