import { sql } from 'kysely';
import {
  type AddedEdges,
  ascending,
  type Columns,
  descending,
  type Entry,
  everyRow,
  type Source,
  type Sql,
} from '../read/source.js';
import { Listing, ListingStep } from './listing.entity.js';

/** Both sides see it, whatever came of it; that a business is listed, everybody sees by the klusster. */
const ofKlussterOwner = (listing: Columns, hers: Sql) =>
  sql`exists (select from klusster k where k.id = ${listing('klusster')} and k.owner_id = ${hers})`;
const ofBusinessOwner = (listing: Columns, hers: Sql) =>
  sql`exists (select from business b where b.id = ${listing('business')} and b.owner_id = ${hers})`;

export const listingSources: readonly Source[] = [
  {
    type: 'Listing',
    entity: Listing,
    shown: { own: { klussterOwner: ofKlussterOwner, businessOwner: ofBusinessOwner } },
    columns: { since: 'stateSince' },
    edges: {
      klusster: { kind: 'one', to: 'Klusster', key: 'klusster' },
      business: { kind: 'one', to: 'Business', key: 'business' },
      history: { kind: 'many', to: 'ListingStep', by: 'listing' },
    },
    orders: { NEWEST: descending('stateSince') },
    filters: { state: (listing, state) => sql`${listing('state')} = ${state}` },
  },
  {
    type: 'ListingStep',
    entity: ListingStep,
    shown: everyRow('it is reached from its listing alone'),
    orders: { OLDEST: ascending('at') },
  },
];

const LISTED = sql.lit('LISTED');

export const listingEdges: AddedEdges = {
  Klusster: {
    businesses: {
      kind: 'many',
      to: 'Business',
      through: Listing,
      on: (klussterId, business, listing) =>
        sql`${listing('klusster')} = ${klussterId} and ${listing('state')} = ${LISTED} and ${business('id')} = ${listing('business')}`,
    },
    listings: { kind: 'many', to: 'Listing', by: 'klusster' },
  },
  Business: {
    klussters: {
      kind: 'many',
      to: 'Klusster',
      through: Listing,
      on: (businessId, klusster, listing) =>
        sql`${listing('business')} = ${businessId} and ${listing('state')} = ${LISTED} and ${klusster('id')} = ${listing('klusster')}`,
    },
    listings: { kind: 'many', to: 'Listing', by: 'business' },
  },
  Viewer: {
    // Each of them is looked at once more for whom it is there, which is where a profile that she set aside counts.
    listings: {
      kind: 'many',
      to: 'Listing',
      on: (personId, listing) =>
        sql`(exists (select from klusster k join klusster_owner o on o.id = k.owner_id where k.id = ${listing('klusster')} and o.person_id = ${personId})
          or exists (select from business b join business_owner o on o.id = b.owner_id where b.id = ${listing('business')} and o.person_id = ${personId}))`,
    },
  },
};

export const listingById: Entry = {
  to: 'Listing',
  where: (listing, bind) => sql`${listing('id')} = ${bind('id')}::uuid`,
};
