import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/** What owners say of their businesses: hours and a logo; that one is closed; and which version of it they changed. */
class Businesses0015 extends Migration {
  override up(): void {
    for (const statement of statements(TABLES)) this.addSql(statement);
  }
}

const TABLES = `
alter table "business" add column "opening_hours" jsonb not null default '[]', add column "logo_id" uuid null, add column "closed_at" timestamptz null, add column "version" int not null default 1;
comment on column "business"."opening_hours" is 'open';
comment on column "business"."logo_id" is 'open';
comment on column "business"."closed_at" is 'open';
comment on column "business"."version" is 'open';
alter table "business" add constraint "business_logo_id_foreign" foreign key ("logo_id") references "image" ("id") on delete set null;
create index "business_logo_id_index" on "business" ("logo_id");
alter table "business" add constraint "business_category_check" check ("category" in ('ARTS', 'FOOD', 'HEALTH', 'LODGING', 'RETAIL', 'SERVICES', 'TRADES'));
alter table "business" add constraint "business_opening_hours_check" check (jsonb_typeof("opening_hours") = 'array');
alter table "business" add constraint "business_name_check" check ("name" <> '');
`;

export const businesses = { name: 'Businesses0015', class: Businesses0015 };
