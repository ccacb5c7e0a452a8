import { defineEntity, p } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import { internal, open } from '../db/columns.js';
import { KLUSSTER_CATEGORIES, type KlussterCategory } from './categories.js';
import { KLUSSTER_STATES } from './klussterState.js';

/**
 * A klusster: one local publication. Once it is published all of it is public; until then it is her own who runs it. A slug is
 * its own from the first publication on and for good: among drafts the same one may be wished for by several.
 */
export const Klusster = defineEntity({
  name: 'Klusster',
  tableName: 'klusster',
  properties: {
    id: p.uuid().primary().comment(open),
    /** Rises with every change of it: whoever edits says which one she has read. */
    version: p.integer().version().comment(open),
    state: p.enum([...KLUSSTER_STATES]).comment(open),
    slug: p.text().comment(open),
    name: p.text().comment(open),
    nameSort: p.text().collation('C').comment(open),
    tagline: p.text().nullable().comment(open),
    /** Markdown. */
    text: p.text().nullable().comment(open),
    city: p.text().comment(open),
    citySort: p.text().collation('C').comment(open),
    province: p.text().comment(open),
    /** One or both; the first is the one that most of it is written in. */
    languages: p
      .enum(['EN', 'FR'] as const)
      .array()
      .comment(open),
    categories: p
      .enum(Object.keys(KLUSSTER_CATEGORIES) as KlussterCategory[])
      .array()
      .comment(open),
    owner: () => p.manyToOne(KlussterOwner).mapToPk().comment(open),
    /** When it was published first. */
    publishedAt: p.datetime().nullable().comment(open),
    createdAt: p.datetime().comment(internal),
    /** Since when it has stood in this state, or been this owner's: the spans that it is paid for end and begin then (migration 0029). */
    standsSince: p.datetime().defaultRaw('now()').comment(internal),
    /** By this the newest are listed: its first publication, or until then when it was opened (migration 0022). */
    newestAt: p.datetime().generated(`(coalesce("published_at", "created_at")) stored`).lazy().nullable().comment(open),
    /** The words by which it is found, in English and French (migration 0022). */
    search: p
      .string()
      .columnType('tsvector')
      .generated(
        `(search_words("name" || ' ' || coalesce("tagline", '') || ' ' || coalesce("text", '') || ' ' || "city")) stored`,
      )
      .lazy()
      .nullable()
      .comment(open),
  },
  indexes: [
    { properties: ['newestAt', 'id'] },
    { properties: ['search'], type: 'gin' },
    { properties: ['nameSort', 'id'] },
    { properties: ['citySort', 'nameSort', 'id'] },
    { properties: ['owner'] },
  ],
  checks: [
    { name: 'klusster_is_written_in_a_language', expression: 'cardinality("languages") in (1, 2)' },
    { name: 'klusster_is_about_three_at_most', expression: 'cardinality("categories") <= 3' },
    {
      name: 'klusster_is_published_first',
      expression: `case "state" when 'DRAFT' then "published_at" is null when 'CLOSED' then true else "published_at" is not null end`,
    },
  ],
});
