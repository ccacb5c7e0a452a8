import { Migration } from '@mikro-orm/migrations';

/** A number on each person that rises with every change of who she is as a viewer. */
class Standing0005 extends Migration {
  override up(): void {
    this.addSql(`alter table "person" add column "standing" int not null default 0`);
    this.addSql(`comment on column "person"."standing" is 'internal'`);
    this.addSql(`create function refuse_truncate() returns trigger language plpgsql as $$
      begin raise exception 'Rows of this table are deleted, so that standings rise.' using errcode = 'restrict_violation'; end $$`);
    for (const [table, persons] of Object.entries(PERSONS_OF)) {
      this.addSql(`create function ${table}_raises_standing() returns trigger language plpgsql as $$
        begin
          -- In one order: two such statements at once would otherwise wait for each other.
          with raised as (select id from person where id in (${persons}) order by id for no key update)
          update person set standing = standing + 1 from raised where person.id = raised.id;
          return null;
        end $$`);
      // Any change, whatever column: one that were left out here would let her be taken for who she was.
      for (const [name, event, rows] of EVENTS) {
        this.addSql(`create trigger ${table}_${name} after ${event} on ${table} referencing ${rows} table as changed
          for each statement execute function ${table}_raises_standing()`);
        // Also where changes are replayed and other triggers rest.
        this.addSql(`alter table ${table} enable always trigger ${table}_${name}`);
      }
      this.addSql(`create trigger ${table}_is_not_emptied before truncate on ${table}
        for each statement execute function refuse_truncate()`);
    }
    // The statement that appends looks the viewer up itself. The check of a reference took as long as the insertion, and
    // locked and wrote the row of the viewer for each entry.
    this.addSql(`alter table "disclosure" drop constraint "disclosure_viewer_id_foreign"`);
  }
}

/** What a person is as a viewer, and whose it is. */
const PERSONS_OF = {
  klusster_owner: 'select person_id from changed',
  business_owner: 'select person_id from changed',
  consumer_user: 'select person_id from changed',
  staff_member: 'select person_id from changed',
  case_grant: 'select m.person_id from changed c join staff_member m on m.id = c.staff_id',
};

/** Whoever had it before, and whoever has it now. */
const EVENTS = [
  ['is_added', 'insert', 'new'],
  ['was_changed', 'update', 'old'],
  ['is_changed', 'update', 'new'],
  ['is_removed', 'delete', 'old'],
] as const;

export const standing = { name: 'Standing0005', class: Standing0005 };
