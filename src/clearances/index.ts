import type { Feature } from '../feature.js';
import { ClearancesResolver } from './clearances.resolver.js';
import { clearanceSources } from './clearances.sources.js';
import { StaffClearance } from './staffClearance.entity.js';

export { StaffRoles } from './clearanceWords.view.js';

/** Whoever works here is trained, and somebody else confirmed what she is and why (§10.2.2, §10.3). */
export const clearances: Feature = {
  name: 'clearances',
  entities: [StaffClearance],
  resolvers: [ClearancesResolver],
  sources: clearanceSources,
};
