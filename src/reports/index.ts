import type { Feature } from '../feature.js';
import { ContentReport } from './contentReport.entity.js';
import { reportHoldings } from './reports.holdings.js';
import { CaseReport, ReportsResolver, ViewerReports } from './reports.resolver.js';
import { reportEdges, reportedToStaff, reportSource } from './reports.sources.js';

export { ContentReport } from './contentReport.entity.js';

/** People tell staff what is not as it should be; who they are is seen in a case only (§10.3). */
export const reports: Feature = {
  name: 'reports',
  entities: [ContentReport],
  personalData: { holdings: reportHoldings },
  resolvers: [ReportsResolver, ViewerReports, CaseReport],
  sources: [reportSource],
  edges: reportEdges,
  staffFinds: reportedToStaff,
};
