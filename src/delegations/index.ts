import type { Feature } from '../feature.js';
import { DelegationsResolver } from './delegations.resolver.js';
import { tellPartnersOfErasure } from './tellPartnersOfErasure.js';

export { endDelegationsOf } from './endDelegations.js';

/** How what people let partners see in their name comes to its end, and partners are told. */
export const delegations: Feature = {
  name: 'delegations',
  entities: [],
  resolvers: [DelegationsResolver],
  personalData: { holdings: [], within: tellPartnersOfErasure },
};
