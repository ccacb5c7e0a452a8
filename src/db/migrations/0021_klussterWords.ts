import { Migration } from '@mikro-orm/migrations';
import { statements } from '../statements.js';

/**
 * What a Klusster Owner says of a klusster, and whose a slug is: from the first publication on, for good. What was there before
 * counts as published when it was made.
 */
class KlussterWords0021 extends Migration {
  override up(): void {
    for (const statement of statements(CHANGES)) this.addSql(statement);
  }
}

const CATEGORIES = `'ARTS', 'BUSINESS', 'COMMUNITY', 'EVENTS', 'FAMILY', 'FOOD', 'HISTORY', 'NATURE', 'NEWS', 'SPORTS'`;

const CHANGES = `
alter table "klusster" add column "version" int not null default 1;
comment on column "klusster"."version" is 'open';

alter table "klusster" rename column "description" to "text";

alter table "klusster" add column "languages" text[] not null default '{}';
update "klusster" set "languages" = array["language"];
alter table "klusster" drop column "language";
alter table "klusster" alter column "languages" drop default;
comment on column "klusster"."languages" is 'open';
alter table "klusster" add constraint "klusster_languages_check" check ("languages" <@ array['EN', 'FR']);
alter table "klusster" add constraint "klusster_is_written_in_a_language" check (cardinality("languages") in (1, 2));

alter table "klusster" add column "categories" text[] not null default '{}';
alter table "klusster" alter column "categories" drop default;
comment on column "klusster"."categories" is 'open';
alter table "klusster" add constraint "klusster_categories_check" check ("categories" <@ array[${CATEGORIES}]);
alter table "klusster" add constraint "klusster_is_about_three_at_most" check (cardinality("categories") <= 3);

alter table "klusster" add column "published_at" timestamptz null;
update "klusster" set "published_at" = "created_at" where "state" <> 'DRAFT';
comment on column "klusster"."published_at" is 'open';
alter table "klusster" add constraint "klusster_is_published_first" check (case "state" when 'DRAFT' then "published_at" is null when 'CLOSED' then true else "published_at" is not null end);
alter table "klusster" drop constraint "klusster_slug_unique";
create unique index "klusster_slug_taken" on "klusster" ("slug") where "published_at" is not null;
`;

export const klussterWords = { name: 'KlussterWords0021', class: KlussterWords0021 };
