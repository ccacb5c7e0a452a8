import { defineEntity, p } from '@mikro-orm/core';
import { BusinessOwner } from '../accounts/index.js';
import { open } from '../db/columns.js';
import { StoredImage } from '../uploads/index.js';
import { BUSINESS_CATEGORY_CODES } from './businessCategory.js';
import type { OpeningSpan } from './openingHours.js';

/** A business as it presents itself. Its contact is the contact of the business and public; the owner's own is not here (§4.1). */
export const Business = defineEntity({
  name: 'Business',
  tableName: 'business',
  properties: {
    id: p.uuid().primary().comment(open),
    name: p.text().comment(open),
    nameSort: p.text().collation('C').comment(open),
    description: p.text().nullable().comment(open),
    category: p.enum([...BUSINESS_CATEGORY_CODES]).comment(open),
    phone: p.text().nullable().comment(open),
    email: p.text().nullable().comment(open),
    website: p.text().nullable().comment(open),
    address: p.text().nullable().comment(open),
    city: p.text().comment(open),
    citySort: p.text().collation('C').comment(open),
    province: p.text().comment(open),
    /** A list, in the order of the week. */
    openingHours: p.json<readonly OpeningSpan[]>().defaultRaw(`'[]'`).comment(open),
    logo: () => p.manyToOne(StoredImage).mapToPk().nullable().deleteRule('no action').comment(open),
    owner: () => p.manyToOne(BusinessOwner).mapToPk().comment(open),
    createdAt: p.datetime().comment(open),
    /** The words by which it is found, in English and French (migration 0022). */
    search: p
      .string()
      .columnType('tsvector')
      .generated(`(search_words("name" || ' ' || coalesce("description", '') || ' ' || "city")) stored`)
      .lazy()
      .nullable()
      .comment(open),
    /** Since when nobody but its owner finds it; null while it is open. */
    closedAt: p.datetime().nullable().comment(open),
    /** Rises with each change, so that two who change it at once do not undo each other's. */
    version: p.integer().default(1).comment(open),
  },
  indexes: [
    { properties: ['createdAt', 'id'] },
    { properties: ['search'], type: 'gin' },
    { properties: ['nameSort', 'id'] },
    { properties: ['citySort', 'nameSort', 'id'] },
    { properties: ['owner'] },
    { properties: ['logo'] },
  ],
});
