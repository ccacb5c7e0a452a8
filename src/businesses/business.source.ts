import { sql } from 'kysely';
import { matches } from '../read/search.js';
import { type AddedEdges, ascending, descending, type Entry, type Source } from '../read/source.js';
import { Business } from './business.entity.js';

export const businessSource: Source = {
  type: 'Business',
  entity: Business,
  shown: {
    everybody: (business) => sql`${business('closedAt')} is null`,
    own: { businessOwner: (business, hers) => sql`${business('owner')} = ${hers}` },
  },
  columns: { since: 'createdAt', categoryLabel: 'category' },
  edges: {
    owner: { kind: 'one', to: 'BusinessOwner', key: 'owner' },
    logo: { kind: 'one', to: 'Image', key: 'logo' },
  },
  orders: { NAME: ascending('nameSort'), CITY: ascending('citySort', 'nameSort'), NEWEST: descending('createdAt') },
  filters: {
    category: (business, category) => sql`${business('category')} = ${category}`,
    city: (business, city) => sql`${business('city')} = ${city}`,
    search: (business, words) => matches(business('search'), words),
    province: (business, province) => sql`${business('province')} = ${province}`,
  },
};

export const businessEdges: AddedEdges = {
  BusinessOwner: {
    businesses: { kind: 'many', to: 'Business', by: 'owner' },
  },
};

export const allBusinesses: Entry = { to: 'Business' };
export const businessesById: Entry = {
  to: 'Business',
  where: (business, bind) => sql`${business('id')} = any(${bind('ids')}::uuid[])`,
};
