import type { Feature } from '../feature.js';
import { StaffAlert } from './staffAlert.entity.js';
import { StaffWatch } from './staffWatch.entity.js';
import { watchHoldings } from './watch.holdings.js';
import { WatchResolver } from './watch.resolver.js';
import { watchSources } from './watch.sources.js';
import { WATCH_STAFF } from './watchStaff.job.js';

export { waitingAlerts } from './waitingAlerts.js';

/** Unusual days of members of staff are told to the Privacy Officer, and somebody else than herself says what became of each (§10.2.4). */
export const watch: Feature = {
  name: 'watch',
  entities: [StaffAlert, StaffWatch],
  personalData: { holdings: watchHoldings },
  resolvers: [WatchResolver],
  sources: watchSources,
  jobs: [WATCH_STAFF],
};
