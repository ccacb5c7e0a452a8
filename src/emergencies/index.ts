import type { Feature } from '../feature.js';
import { emergencyHoldings } from './emergencies.holdings.js';
import { EmergenciesResolver } from './emergencies.resolver.js';
import { emergencySources } from './emergencies.sources.js';
import { Emergency, EmergencySeen } from './emergency.entity.js';
import { WARN_OF_EMERGENCIES } from './warnOfEmergencies.job.js';

export { VERDICTS, type Verdict } from './emergency.entity.js';
export { review } from './reviewEmergency.js';

/** What staff open at once where nobody can be asked first, and what a Privacy Officer says of it afterwards (§10.3). */
export const emergencies: Feature = {
  name: 'emergencies',
  entities: [Emergency, EmergencySeen],
  personalData: { holdings: emergencyHoldings },
  resolvers: [EmergenciesResolver],
  sources: emergencySources,
  jobs: [WARN_OF_EMERGENCIES],
};
