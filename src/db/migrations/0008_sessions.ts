import { Migration } from '@mikro-orm/migrations';

/** Sessions that their owner can tell apart, that end when they are not used, and whose tokens can be replaced. */
class Sessions0008 extends Migration {
  override up(): void {
    for (const [column, type] of Object.entries(COLUMNS)) {
      this.addSql(`alter table "session" add column "${column}" ${type}`);
      this.addSql(`comment on column "session"."${column}" is '${SECURITY}'`);
    }
    // What was begun before knows nothing of its device and none of the limits: whoever was signed in signs in anew.
    this.addSql(`update "session" set "kind" = 'APP', "used_at" = "created_at", "proven_at" = "created_at",
      "ended_at" = coalesce("ended_at", now())`);
    for (const column of ['kind', 'used_at', 'proven_at'])
      this.addSql(`alter table "session" alter column "${column}" set not null`);
    this.addSql(
      `alter table "session" add constraint "session_kind_check" check ("kind" in ('APP', 'BROWSER', 'STAFF'))`,
    );
    this.addSql(
      `create table "retired_token" ("token_hash" bytea not null, "session_id" uuid not null, "retired_at" timestamptz not null, primary key ("token_hash"))`,
    );
    this.addSql(`comment on column "retired_token"."token_hash" is 'internal'`);
    for (const column of ['session_id', 'retired_at'])
      this.addSql(`comment on column "retired_token"."${column}" is '${SECURITY}'`);
    this.addSql(
      `alter table "retired_token" add constraint "retired_token_session_id_foreign" foreign key ("session_id") references "session" ("id") on delete cascade`,
    );
    this.addSql(`create index "retired_token_session_id_index" on "retired_token" ("session_id")`);
  }
}

const SECURITY = 'personal: SECURITY | SERVICE | SESSION';

const COLUMNS = {
  kind: 'text null',
  device: 'bytea null',
  used_at: 'timestamptz null',
  proven_at: 'timestamptz null',
  reused_at: 'timestamptz null',
};

export const sessions = { name: 'Sessions0008', class: Sessions0008 };
