import { Migration } from '@mikro-orm/migrations';

/**
 * Words of what is public, by which the directory is searched. Accents and ligatures are folded before the words are stemmed,
 * by functions of our own and not by an extension, so that PostgreSQL and PGlite find the same; in English and in French, since
 * nobody says in which language a name is.
 */
class Search0022 extends Migration {
  override up(): void {
    for (const statement of [...FUNCTIONS, ...COLUMNS]) this.addSql(statement);
  }
}

const LIGATURES = [
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
] as const;
const WITHOUT_ACCENTS = `regexp_replace(normalize($1, NFKD), '[\\u0300-\\u036f]+', '', 'g')`;
const FOLDED = LIGATURES.reduce(
  (text, [letter, letters]) => `replace(${text}, '${letter}', '${letters}')`,
  WITHOUT_ACCENTS,
);

const FUNCTIONS = [
  `create function folded(text) returns text language sql immutable strict parallel safe return lower(${FOLDED})`,
  `create function search_words(text) returns tsvector language sql immutable strict parallel safe
     return to_tsvector('english'::regconfig, folded($1)) || to_tsvector('french'::regconfig, folded($1))`,
  `create function search_query(text) returns tsquery language sql immutable strict parallel safe
     return websearch_to_tsquery('english'::regconfig, folded($1)) || websearch_to_tsquery('french'::regconfig, folded($1))`,
];

const searched = (table: string, words: string) => [
  `alter table "${table}" add column "search" tsvector generated always as (search_words(${words})) stored`,
  `comment on column "${table}"."search" is 'open'`,
  `create index "${table}_search_index" on "${table}" using gin ("search")`,
];

const COLUMNS = [
  ...searched('klusster', `"name" || ' ' || coalesce("tagline", '') || ' ' || coalesce("text", '') || ' ' || "city"`),
  ...searched('business', `"name" || ' ' || coalesce("description", '') || ' ' || "city"`),
  // A draft has no first publication, and stands among its owner's by when it was opened.
  `alter table "klusster" add column "newest_at" timestamptz generated always as (coalesce("published_at", "created_at")) stored`,
  `comment on column "klusster"."newest_at" is 'open'`,
  `create index "klusster_newest_at_id_index" on "klusster" ("newest_at", "id")`,
  `create index "business_created_at_id_index" on "business" ("created_at", "id")`,
  `comment on column "business"."created_at" is 'open'`,
];

export const search = { name: 'Search0022', class: Search0022 };
