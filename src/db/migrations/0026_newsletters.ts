import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What newsletters show, what their owners are told of them, and tests that owners have sent to themselves. */
class Newsletters0026 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const CHANGES = `
alter table "newsletter" add column "reported_at" timestamptz null, add column "reach" text null;
alter table "newsletter" add column "told_state" text generated always as (case when "state" not in ('SENDING', 'SENT') then "state" when "reported_at" is null then 'SENDING' else 'SENT' end) stored null;
comment on column "newsletter"."reported_at" is 'open';
comment on column "newsletter"."reach" is 'internal';
comment on column "newsletter"."told_state" is 'open';
alter table "newsletter" add constraint "newsletter_reach_check" check ("reach" in ('UNDER_10', 'FROM_10', 'FROM_25', 'FROM_50', 'FROM_100', 'FROM_250', 'FROM_500', 'FROM_1000', 'FROM_2500', 'FROM_5000', 'FROM_10000'));

create table "newsletter_image" ("id" uuid not null, "newsletter_id" uuid not null, "number" smallint not null, "image_id" uuid not null, primary key ("id"));
comment on column "newsletter_image"."id" is 'open';
comment on column "newsletter_image"."newsletter_id" is 'open';
comment on column "newsletter_image"."number" is 'open';
comment on column "newsletter_image"."image_id" is 'open';
alter table "newsletter_image" add constraint "newsletter_image_newsletter_id_foreign" foreign key ("newsletter_id") references "newsletter" ("id");
alter table "newsletter_image" add constraint "newsletter_image_image_id_foreign" foreign key ("image_id") references "image" ("id");
alter table "newsletter_image" add constraint "newsletter_image_newsletter_id_number_unique" unique ("newsletter_id", "number");
create index "newsletter_image_image_id_index" on "newsletter_image" ("image_id");

create table "newsletter_test" ("id" uuid not null, "newsletter_id" uuid not null, "owner_id" uuid not null, "state" text not null default 'QUEUED', "asked_at" timestamptz not null, primary key ("id"));
comment on column "newsletter_test"."id" is 'internal';
comment on column "newsletter_test"."newsletter_id" is 'open';
comment on column "newsletter_test"."owner_id" is 'open';
comment on column "newsletter_test"."state" is 'internal';
comment on column "newsletter_test"."asked_at" is 'internal';
alter table "newsletter_test" add constraint "newsletter_test_newsletter_id_foreign" foreign key ("newsletter_id") references "newsletter" ("id");
alter table "newsletter_test" add constraint "newsletter_test_owner_id_foreign" foreign key ("owner_id") references "klusster_owner" ("id");
alter table "newsletter_test" add constraint "newsletter_test_state_check" check ("state" in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN'));
create index "newsletter_test_owner_id_asked_at_index" on "newsletter_test" ("owner_id", "asked_at");
`;

export const newsletters = { name: 'Newsletters0026', class: Newsletters0026 };
