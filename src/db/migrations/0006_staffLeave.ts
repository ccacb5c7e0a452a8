import { Migration } from '@mikro-orm/migrations';

/** Staff who left stay on the record; somebody is always accountable (PIPEDA Schedule 1, 4.1). */
class StaffLeave0006 extends Migration {
  override up(): void {
    this.addSql(`alter table "staff_member" add column "left_at" timestamptz null`);
    this.addSql(`comment on column "staff_member"."left_at" is 'internal'`);
    // Two who leave at once would each find the other: whoever changes staff waits until the one before is done.
    this.addSql(`create function keep_a_privacy_officer() returns trigger language plpgsql as $$
      begin
        -- A transaction that goes on seeing what it saw at first would not see who left while it waited.
        if current_setting('transaction_isolation') not in ('read committed', 'serializable') then
          raise exception 'Staff are changed in read committed transactions.' using errcode = 'invalid_transaction_state';
        end if;
        perform pg_advisory_xact_lock(hashtext('keep_a_privacy_officer'));
        if exists (select from before where role = 'PRIVACY_OFFICER' and left_at is null)
          and not exists (select from staff_member where role = 'PRIVACY_OFFICER' and left_at is null) then
          raise exception 'Somebody has to be the Privacy Officer.' using errcode = 'restrict_violation';
        end if;
        return null;
      end $$`);
    for (const event of ['update', 'delete']) {
      const name = `staff_member_keeps_an_officer_on_${event}`;
      this.addSql(`create trigger ${name} after ${event} on staff_member
        referencing old table as before for each statement execute function keep_a_privacy_officer()`);
      this.addSql(`alter table staff_member enable always trigger ${name}`);
    }
  }
}

export const staffLeave = { name: 'StaffLeave0006', class: StaffLeave0006 };
