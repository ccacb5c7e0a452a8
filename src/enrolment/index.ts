import type { Feature } from '../feature.js';
import { EnrolmentResolver } from './enrolment.resolver.js';
import { ViewerSecondFactors } from './secondFactor.resolver.js';
import { secondFactorEdges, secondFactorSource } from './secondFactor.source.js';

export { resetFactors } from './resetFactors.js';

/** People add, list and remove their second factors. */
export const enrolment: Feature = {
  name: 'enrolment',
  entities: [],
  resolvers: [EnrolmentResolver, ViewerSecondFactors],
  sources: [secondFactorSource],
  edges: secondFactorEdges,
};
