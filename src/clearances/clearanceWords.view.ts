import { registerEnumType } from 'type-graphql';
import { described, namesOf } from '../graph/words.js';
import { STAFF_ROLES, type StaffRole } from '../privacy/viewer.js';
import type { Duty, TrainingModule } from '../staff/index.js';

export const StaffRoles = namesOf(STAFF_ROLES);
registerEnumType(StaffRoles, {
  name: 'StaffRole',
  description: 'What somebody who works here is.',
  valuesConfig: described<StaffRole>({
    CUSTOMER_REPRESENTATIVE: 'Staff who help people with their accounts.',
    PRIVACY_OFFICER: 'Staff who answer for the protection of personal information.',
  }).valuesConfig,
});

const duties = described<Duty>({
  SERVES_PEOPLE: 'She serves people who have an account.',
  ANSWERS_FOR_PRIVACY: 'She answers for the protection of personal information.',
  COVERS_FOR_A_COLLEAGUE: 'She does the work of a colleague who is away.',
});
export const Duties = duties.names;
registerEnumType(Duties, {
  name: 'Duty',
  description: 'Why the duties of somebody who works here need what staff see (privacy policy, 10.3).',
  ...duties,
});

const modules = described<TrainingModule>({
  CONFIDENTIALITY: 'How personal information is kept confidential, and what the policy and the law ask.',
  SECURITY: 'How accounts, devices and messages are kept safe.',
});
export const TrainingModules = modules.names;
registerEnumType(TrainingModules, {
  name: 'TrainingModule',
  description: 'What whoever works here has to have learned within a year.',
  ...modules,
});
