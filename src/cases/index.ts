import type { Feature } from '../feature.js';
import { CaseResolver, ViewerCases } from './case.resolver.js';
import { caseEdges, caseSources } from './case.sources.js';
import { CaseLookUp } from './caseLookUp.entity.js';
import { caseHoldings } from './cases.holdings.js';

export { caseText } from './caseText.js';
export { fileCase } from './fileCase.js';
export { ownCase, personOfOwnCase, staffWhoAsks } from './ownCases.js';
export { PersonView } from './person.view.js';
export { readOwnCase } from './readOwnCases.js';
export { StaffMemberView } from './staffMember.view.js';
export { SupportCaseView } from './supportCase.view.js';

/** Staff see a person through a case, with a grant, and she reads of both (§10.3). */
export const cases: Feature = {
  name: 'cases',
  entities: [CaseLookUp],
  personalData: { holdings: caseHoldings },
  resolvers: [CaseResolver, ViewerCases],
  sources: caseSources,
  edges: caseEdges,
};
