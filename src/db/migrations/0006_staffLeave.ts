import { Migration } from '@mikro-orm/migrations';

/** Staff who left stay on the record; somebody is always accountable (PIPEDA Schedule 1, 4.1). */
class StaffLeave0006 extends Migration {
  override up(): void {
    this.addSql(`alter table "staff_member" add column "left_at" timestamptz null`);
    this.addSql(`comment on column "staff_member"."left_at" is 'internal'`);
    // Two who leave at once would each find the other: whoever changes staff waits until the one before is done.
    this.addSql(`create function keep_a_privacy_officer() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtext('keep_a_privacy_officer'));
        if exists (select from before where role = 'PRIVACY_OFFICER' and left_at is null)
          and not exists (select from staff_member where role = 'PRIVACY_OFFICER' and left_at is null) then
          raise exception 'Somebody has to be the Privacy Officer.' using errcode = 'restrict_violation';
        end if;
        return null;
      end $$`);
    for (const event of ['update', 'delete'])
      this.addSql(`create trigger staff_member_keeps_an_officer_on_${event} after ${event} on staff_member
        referencing old table as before for each statement execute function keep_a_privacy_officer()`);
  }
}

export const staffLeave = { name: 'StaffLeave0006', class: StaffLeave0006 };
