import type { Feature } from '../feature.js';
import { accessHoldings } from './access.holdings.js';
import { AccessResolver, StaffAccessResolver, ViewerAccessRequests } from './access.resolver.js';
import { accessEdges, accessRequestSource } from './access.sources.js';
import { AccessPackage } from './accessPackage.entity.js';
import { AccessRequest } from './accessRequest.entity.js';
import { heldForRecourse } from './heldForRecourse.js';
import { watchAccess } from './watchAccess.job.js';

export { accessPackageSchema } from './package.js';
export { ANSWER_STYLE } from './render.js';
export { ANSWER_PATH, takeAnswer } from './takeAnswer.js';
export { waitingRequests } from './waitingRequests.js';

/** A person is told what is held of her (§13.1): a loop over what all features hold, answered within the time of the law (PIPEDA s. 8). */
export const access: Feature = {
  name: 'access',
  entities: [AccessRequest, AccessPackage],
  personalData: { holdings: accessHoldings, keeps: heldForRecourse },
  resolvers: [ViewerAccessRequests, AccessResolver, StaffAccessResolver],
  sources: [accessRequestSource],
  edges: accessEdges,
  jobs: [watchAccess],
};
