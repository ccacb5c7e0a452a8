import type { Feature } from '../feature.js';
import { Business, Listing } from './business.entity.js';
import {
  BusinessKlussters,
  BusinessOwnerBusinesses,
  BusinessResolver,
  KlussterBusinesses,
} from './business.resolver.js';
import { businessEdges, businessesById, businessSource } from './business.source.js';
import { BusinessView } from './business.view.js';

export { Business, Listing } from './business.entity.js';
export { BusinessView } from './business.view.js';

export const businesses: Feature = {
  name: 'businesses',
  entities: [Business, Listing],
  resolvers: [BusinessResolver, KlussterBusinesses, BusinessOwnerBusinesses, BusinessKlussters],
  sources: [businessSource],
  edges: businessEdges,
  nodes: { Business: { entry: businessesById, view: BusinessView } },
};
