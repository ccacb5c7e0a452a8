import type { Feature } from '../feature.js';
import { Business } from './business.entity.js';
import { BusinessOwnerBusinesses, BusinessResolver, OwnBusinesses } from './business.resolver.js';
import { businessEdges, businessesById, businessSource } from './business.source.js';
import { BusinessView } from './business.view.js';
import { closeBusinessesOf } from './closeBusinessesOf.js';

export { Business } from './business.entity.js';
export { BUSINESS_READS, BusinessContactField, BusinessList } from './business.inputs.js';
export { BusinessConnection } from './business.resolver.js';
export { BusinessView } from './business.view.js';
export type { OpeningSpan } from './openingHours.js';
export { type Confirmed, type OwnContact, willBePublic } from './ownContact.js';
export { readOwnContact } from './readOwnContact.js';
export { WEBSITE_MAX, websiteUrl } from './websiteUrl.js';

export const businesses: Feature = {
  name: 'businesses',
  entities: [Business],
  resolvers: [BusinessResolver, OwnBusinesses, BusinessOwnerBusinesses],
  sources: [businessSource],
  edges: businessEdges,
  personalData: { holdings: [], before: closeBusinessesOf },
  nodes: { Business: { entry: businessesById, view: BusinessView } },
};
