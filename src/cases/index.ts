import type { Feature } from '../feature.js';
import { CaseResolver, ViewerCases } from './case.resolver.js';
import { caseEdges, caseSources } from './case.sources.js';
import { CaseDelay } from './caseDelay.entity.js';
import { CaseEntry } from './caseEntry.entity.js';
import { CaseLookUp } from './caseLookUp.entity.js';
import { CaseRecord } from './caseRecord.entity.js';
import { CaseRegisterResolver } from './caseRegister.resolver.js';
import { caseHoldings } from './cases.holdings.js';
import { CaseWorkResolver } from './caseWork.resolver.js';
import { CLOSE_IDLE_CASES } from './closeIdleCases.job.js';

export { caseText } from './caseText.js';
export { FieldGroup } from './caseWords.view.js';
export { CaseWorkPayload } from './caseWork.payloads.view.js';
export { fileCase } from './fileCase.js';
export { type Found, lookUp } from './lookUp.js';
export { ownCase, personOfOwnCase, staffWhoAsks } from './ownCases.js';
export { PersonView } from './person.view.js';
export { readOwnCase } from './readOwnCases.js';
export { StaffMemberView } from './staffMember.view.js';
export { SupportCaseView } from './supportCase.view.js';

/** Staff see a person through a case, with a grant, and she reads of both (§10.3). */
export const cases: Feature = {
  name: 'cases',
  entities: [CaseLookUp, CaseEntry, CaseDelay, CaseRecord],
  personalData: { holdings: caseHoldings },
  resolvers: [CaseResolver, CaseWorkResolver, CaseRegisterResolver, ViewerCases],
  sources: caseSources,
  edges: caseEdges,
  jobs: [CLOSE_IDLE_CASES],
};
