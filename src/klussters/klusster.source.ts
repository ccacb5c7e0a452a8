import { sql } from 'kysely';
import { matches } from '../read/search.js';
import { type AddedEdges, ascending, descending, type Entry, type Source } from '../read/source.js';
import { Klusster } from './klusster.entity.js';

export const klussterSource: Source = {
  type: 'Klusster',
  entity: Klusster,
  shown: {
    everybody: (klusster) => sql`${klusster('state')} = 'PUBLISHED'`,
    own: { klussterOwner: (klusster, hers) => sql`${klusster('owner')} = ${hers}` },
  },
  columns: { language: 'languages', textHtml: 'text' },
  edges: { owner: { kind: 'one', to: 'KlussterOwner', key: 'owner' } },
  orders: { NAME: ascending('nameSort'), CITY: ascending('citySort', 'nameSort'), NEWEST: descending('newestAt') },
  filters: {
    city: (klusster, city) => sql`${klusster('city')} = ${city}`,
    search: (klusster, words) => matches(klusster('search'), words),
    province: (klusster, province) => sql`${klusster('province')} = ${province}`,
    language: (klusster, language) => sql`${language} = any(${klusster('languages')})`,
    category: (klusster, category) => sql`${category} = any(${klusster('categories')})`,
  },
};

export const klussterEdges: AddedEdges = {
  KlussterOwner: {
    klussters: { kind: 'many', to: 'Klusster', by: 'owner' },
  },
};

export const allKlussters: Entry = { to: 'Klusster' };

/** Whose a slug is: among drafts several may wish for the same one, and none of them has it. */
export const klussterBySlug: Entry = {
  to: 'Klusster',
  where: (klusster, bind) => sql`${klusster('slug')} = ${bind('slug')} and ${klusster('publishedAt')} is not null`,
};
export const klusstersById: Entry = {
  to: 'Klusster',
  where: (klusster, bind) => sql`${klusster('id')} = any(${bind('ids')}::uuid[])`,
};
