import type { Feature } from '../feature.js';
import { CaseGrant } from './caseGrant.entity.js';
import { Clearance } from './clearance.entity.js';
import { closeCasesOf } from './closeCasesOf.js';
import { staffHoldings } from './staff.holdings.js';
import { StaffMember } from './staffMember.entity.js';
import { SupportCase } from './supportCase.entity.js';
import { Training } from './training.entity.js';

export { CaseGrant, GRANT_GROUPS, GRANT_HOURS_MAX, type GrantGroup } from './caseGrant.entity.js';
export { clear, recordTraining } from './clear.js';
export { CLEARANCE_DAYS_MAX, DUTIES, type Duty } from './clearance.entity.js';
export { grantsFrom, openGrants } from './openGrants.js';
export { StaffMember } from './staffMember.entity.js';
export {
  CASE_FILE,
  CASE_KINDS,
  CASE_OUTCOMES,
  type CaseKind,
  type CaseOutcome,
  SupportCase,
} from './supportCase.entity.js';
export { toldOfCase } from './toldOfCase.js';
export { TRAINING_DAYS, TRAINING_MODULES, type TrainingModule } from './training.entity.js';

export const staff: Feature = {
  name: 'staff',
  entities: [StaffMember, SupportCase, CaseGrant, Clearance, Training],
  personalData: { holdings: staffHoldings, within: closeCasesOf },
};
