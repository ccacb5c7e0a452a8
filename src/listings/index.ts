import type { Feature } from '../feature.js';
import { Listing, ListingStep } from './listing.entity.js';
import { BusinessListings, KlussterListings, ListingResolver, ViewerListings } from './listing.resolver.js';
import { listingEdges, listingSources } from './listing.sources.js';

export { Listing, ListingStep } from './listing.entity.js';

/** Which businesses are in which klussters, and how they came there. */
export const listings: Feature = {
  name: 'listings',
  entities: [Listing, ListingStep],
  resolvers: [ListingResolver, KlussterListings, BusinessListings, ViewerListings],
  sources: listingSources,
  edges: listingEdges,
};
