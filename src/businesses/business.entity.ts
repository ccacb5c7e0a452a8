import { defineEntity, p } from '@mikro-orm/core';
import { BusinessOwner } from '../accounts/index.js';
import { open } from '../db/columns.js';

/** A business as it presents itself. Its contact is the contact of the business and public; the owner's own is not here (§4.1). */
export const Business = defineEntity({
  name: 'Business',
  tableName: 'business',
  properties: {
    id: p.uuid().primary().comment(open),
    name: p.text().comment(open),
    nameSort: p.text().collation('C').comment(open),
    description: p.text().nullable().comment(open),
    category: p.text().comment(open),
    phone: p.text().nullable().comment(open),
    email: p.text().nullable().comment(open),
    website: p.text().nullable().comment(open),
    address: p.text().nullable().comment(open),
    city: p.text().comment(open),
    citySort: p.text().collation('C').comment(open),
    province: p.text().comment(open),
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
  },
  indexes: [
    { properties: ['createdAt', 'id'] },
    { properties: ['search'], type: 'gin' },
    { properties: ['nameSort', 'id'] },
    { properties: ['citySort', 'nameSort', 'id'] },
    { properties: ['owner'] },
  ],
});
