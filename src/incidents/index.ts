import type { Feature } from '../feature.js';
import { Incident, IncidentSeen } from './incident.entity.js';
import { IncidentPerson } from './incidentPerson.entity.js';
import { incidentHoldings } from './incidents.holdings.js';
import { IncidentPeople, IncidentsResolver, ViewerIncidents } from './incidents.resolver.js';
import { incidentEdges, incidentSources } from './incidents.sources.js';
import { TELL_AFFECTED } from './tellAffected.job.js';
import { WARN_OF_INCIDENTS } from './warnOfIncidents.job.js';

export { Incident, SENSITIVITIES, type Sensitivity } from './incident.entity.js';
export { IncidentView } from './incident.view.js';
export { Sensitivities } from './incidentWords.view.js';
export { waitingIncidents } from './waitingIncidents.js';

/** Breaches of security safeguards: whom they are about, by the ledger, what was reported and told, and the register of all of them (PIPEDA, ss. 10.1 to 10.3). */
export const incidents: Feature = {
  name: 'incidents',
  entities: [Incident, IncidentSeen, IncidentPerson],
  personalData: { holdings: incidentHoldings },
  resolvers: [IncidentsResolver, IncidentPeople, ViewerIncidents],
  sources: incidentSources,
  edges: incidentEdges,
  jobs: [TELL_AFFECTED, WARN_OF_INCIDENTS],
};
