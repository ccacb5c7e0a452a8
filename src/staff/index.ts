import type { Feature } from '../feature.js';
import { CaseGrant } from './caseGrant.entity.js';
import { StaffMember } from './staffMember.entity.js';

export { CaseGrant } from './caseGrant.entity.js';
export { grantsFrom, openGrants } from './openGrants.js';
export { StaffMember } from './staffMember.entity.js';

export const staff: Feature = { name: 'staff', entities: [StaffMember, CaseGrant] };
