import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** The record of each message that is sent. */
class Mail0007 extends Migration {
  override up(): void {
    for (const statement of statements(TABLE)) this.addSql(statement);
  }
}

const TABLE = `
create table "message" ("id" uuid not null, "holder" uuid not null, "content" bytea not null, "state" text not null default 'QUEUED', "attempts" smallint not null default 0, "created_at" timestamptz not null, "sent_at" timestamptz null, primary key ("id"));
comment on column "message"."id" is 'internal';
comment on column "message"."holder" is 'personal: MESSAGE | SERVICE | MESSAGE';
comment on column "message"."content" is 'personal: MESSAGE | SERVICE | MESSAGE';
comment on column "message"."state" is 'internal';
comment on column "message"."attempts" is 'internal';
comment on column "message"."created_at" is 'personal: MESSAGE | SERVICE | MESSAGE';
comment on column "message"."sent_at" is 'personal: MESSAGE | SERVICE | MESSAGE';
alter table "message" add constraint "message_state_check" check ("state" in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'DROPPED'));
create index "message_holder_index" on "message" ("holder");
create index "message_unsent_index" on "message" ("state") where "state" <> 'SENT';
`;

export const mail = { name: 'Mail0007', class: Mail0007 };
