import type { Feature } from '../feature.js';
import { approvalHoldings } from './approval.holdings.js';
import { ApprovalResolver, CaseDecisions, ViewerStanding } from './approval.resolver.js';
import { approvalEdges, approvalSources } from './approval.sources.js';
import { CaseDecision } from './caseDecision.entity.js';

export { CaseDecision } from './caseDecision.entity.js';

/** Who is a Klusster Owner is decided by staff, in a case (§4.1; reading 1 of the policy). */
export const approval: Feature = {
  name: 'approval',
  entities: [CaseDecision],
  personalData: { holdings: approvalHoldings },
  resolvers: [ApprovalResolver, CaseDecisions, ViewerStanding],
  sources: approvalSources,
  edges: approvalEdges,
};
