import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** §15: which version of which document a person accepted, and when. */
class Acceptances0036 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
    for (const statement of BY_THE_DATABASE) this.addSql(statement);
  }
}

const AGREED = 'personal: ACCOUNT | SERVICE | PROFILE';

const TABLE = `
create table "document_acceptance" ("id" uuid not null, "person_id" uuid not null, "document_id" uuid not null, "accepted_at" timestamptz not null, primary key ("id"));
comment on column "document_acceptance"."id" is 'internal';
comment on column "document_acceptance"."person_id" is '${AGREED}';
comment on column "document_acceptance"."document_id" is '${AGREED}';
comment on column "document_acceptance"."accepted_at" is '${AGREED}';
create index "document_acceptance_document_id_index" on "document_acceptance" ("document_id");
alter table "document_acceptance" add constraint "document_acceptance_person_id_document_id_unique" unique ("person_id", "document_id");
alter table "document_acceptance" add constraint "document_acceptance_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "document_acceptance" add constraint "document_acceptance_document_id_foreign" foreign key ("document_id") references "document_version" ("id");

create view "document_acceptance_seen" as
select a.id, a.person_id, a.accepted_at, d.kind as document, d.language, d.version, d.sha256,
  d.sha256 = (select l.sha256 from document_version l where l.kind = d.kind and l.language = d.language order by l.in_force_from desc limit 1) as is_present
from document_acceptance a join document_version d on d.id = a.document_id;
comment on column "document_acceptance_seen"."id" is 'internal';
comment on column "document_acceptance_seen"."person_id" is '${AGREED}';
comment on column "document_acceptance_seen"."accepted_at" is '${AGREED}';
comment on column "document_acceptance_seen"."document" is 'open';
comment on column "document_acceptance_seen"."language" is 'open';
comment on column "document_acceptance_seen"."version" is 'open';
comment on column "document_acceptance_seen"."sha256" is 'open';
comment on column "document_acceptance_seen"."is_present" is 'open';
`;

const BY_THE_DATABASE = [
  // It goes with her and not before: while her erasure is under way, and at no other time.
  `create function keep_acceptance() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' then
         if exists (select from erasure where person_id = old.person_id and done_at is null) then return old; end if;
       end if;
       raise exception 'This table is append-only.' using errcode = 'restrict_violation';
     end $$`,
  `create trigger document_acceptance_append_only before update or delete on document_acceptance
     for each row execute function keep_acceptance()`,
  `create trigger document_acceptance_is_not_truncated before truncate on document_acceptance
     for each statement execute function refuse_change()`,
];

export const acceptances = { name: 'Acceptances0036', class: Acceptances0036 };
