import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What becomes of a case while it is open: who has it, what is written in it, what it is merged into, and when it may end (§10.3). */
class CaseWork0049 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
    for (const statement of RULES) this.addSql(statement);
    for (const statement of WALLS) this.addSql(statement);
  }
}

const CASE_FILE = 'personal: CASE | SERVICE | CASE_FILE';

const TABLES = `
alter table "support_case" add column "opened_by_id" uuid null, add column "held_since" timestamptz null, add column "merged_into_id" uuid null, add column "reviews_id" uuid null;
update "support_case" set "opened_by_id" = "staff_id";
alter table "support_case" alter column "opened_by_id" set not null;
comment on column "support_case"."opened_by_id" is 'internal';
comment on column "support_case"."held_since" is '${CASE_FILE}';
comment on column "support_case"."merged_into_id" is '${CASE_FILE}';
comment on column "support_case"."reviews_id" is '${CASE_FILE}';
alter table "support_case" add constraint "support_case_opened_by_id_foreign" foreign key ("opened_by_id") references "staff_member" ("id");
alter table "support_case" drop constraint "support_case_kind_check";
alter table "support_case" add constraint "support_case_kind_check" check ("kind" in ('QUESTION', 'APPROVAL', 'REPORT', 'INQUIRY', 'EMERGENCY', 'REVIEW'));
alter table "support_case" drop constraint "support_case_outcome_check";
alter table "support_case" add constraint "support_case_outcome_check" check ("outcome" in ('RESOLVED', 'UNRESOLVED', 'MISTAKEN', 'MERGED'));
alter table "support_case" add constraint "support_case_is_merged_into_another" check ("merged_into_id" <> "id");
create index "support_case_merged_into_id_index" on "support_case" ("merged_into_id");

create table "case_entry" ("id" uuid not null, "support_case_id" uuid not null, "person_id" uuid not null, "kind" text not null, "staff_id" uuid not null, "to_id" uuid null, "words" bytea not null, "at" timestamptz not null, primary key ("id"));
comment on column "case_entry"."id" is 'internal';
comment on column "case_entry"."support_case_id" is '${CASE_FILE}';
comment on column "case_entry"."person_id" is '${CASE_FILE}';
comment on column "case_entry"."kind" is '${CASE_FILE}';
comment on column "case_entry"."staff_id" is 'internal';
comment on column "case_entry"."to_id" is 'internal';
comment on column "case_entry"."words" is '${CASE_FILE}';
comment on column "case_entry"."at" is '${CASE_FILE}';
create index "case_entry_support_case_id_at_index" on "case_entry" ("support_case_id", "at");
create index "case_entry_person_id_index" on "case_entry" ("person_id");
alter table "case_entry" add constraint "case_entry_support_case_id_foreign" foreign key ("support_case_id") references "support_case" ("id");
alter table "case_entry" add constraint "case_entry_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "case_entry" add constraint "case_entry_staff_id_foreign" foreign key ("staff_id") references "staff_member" ("id");
alter table "case_entry" add constraint "case_entry_to_id_foreign" foreign key ("to_id") references "staff_member" ("id") on delete no action;
alter table "case_entry" add constraint "case_entry_kind_check" check ("kind" in ('NOTE', 'HAND_OVER'));
alter table "case_entry" add constraint "case_entry_is_handed_to_a_colleague" check (("kind" = 'HAND_OVER') = ("to_id" is not null));
`;

const RULES = [
  `create function opened_by_who_has_it() returns trigger language plpgsql as $$
     begin new.opened_by_id := coalesce(new.opened_by_id, new.staff_id); return new; end $$`,
  `create trigger support_case_is_opened_by_somebody before insert on support_case
     for each row execute function opened_by_who_has_it()`,
  // Whoever takes it over is shown nothing by what somebody else was granted.
  `create function end_grants_of_who_had_the_case() returns trigger language plpgsql as $$
     begin
       update case_grant set closed_at = new.held_since where support_case_id = new.id and closed_at is null;
       return null;
     end $$`,
  `create trigger support_case_changes_hands after update of staff_id on support_case
     for each row when (old.staff_id <> new.staff_id) execute function end_grants_of_who_had_the_case()`,
  // What the person waits for. Whoever settles it at this moment holds the case locked.
  `create function case_waits(whose uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
     select exists (select from inquiry i where i.support_case_id = whose and i.state = 'TAKEN')
       or exists (select from content_report r where r.support_case_id = whose and r.decided_at is null)
       or exists (select from access_request r where r.support_case_id = whose and r.answered_at is null and r.refused_at is null)
       or exists (select from support_case c join klusster_owner o on o.person_id = c.person_id
         where c.id = whose and c.kind = 'APPROVAL' and o.state = 'PENDING') $$`,
  `create function resolve_what_is_done() returns trigger language plpgsql as $$
     begin
       if case_waits(new.id) then
         raise exception 'A case is resolved once nothing waits in it.' using errcode = 'restrict_violation', constraint = 'support_case_is_resolved_once_done';
       end if;
       return new;
     end $$`,
  `create trigger support_case_is_resolved_once_done before update of outcome on support_case
     for each row when (new.outcome = 'RESOLVED') execute function resolve_what_is_done()`,
  // A case is about one inquiry and one report at most.
  `create function case_has_room(one uuid, other uuid) returns boolean language sql stable as $$
     select not (exists (select from inquiry i where i.support_case_id = one and i.state = 'TAKEN')
         and exists (select from inquiry i where i.support_case_id = other))
       and not (exists (select from content_report r where r.support_case_id = one and r.decided_at is null)
         and exists (select from content_report r where r.support_case_id = other)) $$`,
  // Before the triggers that leave to the queue what was taken up in a case that is closed: by name.
  `create function go_on_elsewhere() returns trigger language plpgsql as $$
     begin
       perform from support_case where id = new.merged_into_id and person_id = new.person_id and staff_id = new.staff_id and closed_at is null for update;
       if not found or not case_has_room(new.id, new.merged_into_id) then
         raise exception 'A case goes on in an open one of the same person and staff that has room.' using errcode = 'restrict_violation', constraint = 'support_case_goes_on_elsewhere';
       end if;
       update inquiry set support_case_id = new.merged_into_id where support_case_id = new.id and state = 'TAKEN';
       update content_report set support_case_id = new.merged_into_id where support_case_id = new.id and decided_at is null;
       update access_request set support_case_id = new.merged_into_id where support_case_id = new.id and answered_at is null and refused_at is null;
       return null;
     end $$`,
  `create trigger support_case_goes_on_elsewhere after update of merged_into_id on support_case
     for each row when (new.merged_into_id is not null and old.merged_into_id is null) execute function go_on_elsewhere()`,
  `create trigger case_entry_gathers_nothing_more before insert on case_entry
     for each row execute function gather_nothing_more()`,
  `create function write_in_an_open_case() returns trigger language plpgsql as $$
     begin
       perform from support_case where id = new.support_case_id and person_id = new.person_id and closed_at is null for share;
       if not found then
         raise exception 'What is written stands in an open case of its person.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger case_entry_is_of_an_open_case before insert on case_entry
     for each row execute function write_in_an_open_case()`,
  // A pseudonym takes the place of whoever is erased, and her words go with her key; nothing else of it changes.
  `create function keep_case_entry() returns trigger language plpgsql as $$
     begin
       if (new.support_case_id, new.kind, new.staff_id, new.to_id, new.at) is distinct from (old.support_case_id, old.kind, old.staff_id, old.to_id, old.at)
         or new.words is distinct from old.words and coalesce(current_setting('klusster.erased', true), '') <> old.person_id::text then
         raise exception 'What was written in a case stays as it was written.' using errcode = 'restrict_violation';
       end if;
       return new;
     end $$`,
  `create trigger case_entry_stays before update on case_entry for each row execute function keep_case_entry()`,
];

/**
 * Walls of what is new (migration 0046). Whoever reviews an emergency reads its case as she reads her own; entries are of their cases.
 */
const WALLS = [
  `create function seen_reviewed() returns uuid[] language sql stable security definer set search_path = public, pg_temp
     as $$ select array(select c.reviews_id from support_case c where c.staff_id = any (seen_as_staff()) and c.closed_at is null and c.reviews_id is not null) $$`,
  `alter policy row_wall on support_case using (person_id = viewer_id() or staff_id = any (seen_as_staff()) or id = any (seen_reviewed()))`,
  `alter policy row_wall on case_grant using (person_id = viewer_id() or staff_id = any (seen_as_staff())
     or support_case_id = any (seen_cases()) or support_case_id = any (seen_reviewed()))`,
  'alter table case_entry enable row level security',
  `create policy row_wall on case_entry for select to klusster_reader
     using (person_id = viewer_id() or support_case_id = any (seen_cases()) or support_case_id = any (seen_reviewed()))`,
];

export const caseWork = { name: 'CaseWork0049', class: CaseWork0049 };
