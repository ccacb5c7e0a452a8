import { registerEnumType } from 'type-graphql';
import { type Decision, type KlussterOwnerState } from '../accounts/index.js';
import { described } from '../graph/words.js';

const states = described<KlussterOwnerState>({
  PENDING: 'She waits for approval.',
  ACTIVE: 'She is approved, and in the audience of Klusster Owners.',
  SUSPENDED: 'She was approved, and is not in the audience for now.',
  REFUSED: 'She was not approved. She may ask once more, with `addKlussterOwner`.',
});
export const KlussterOwnerStates = states.names;
registerEnumType(KlussterOwnerStates, {
  name: 'KlussterOwnerState',
  description: 'Where a Klusster Owner stands.',
  valuesConfig: states.valuesConfig,
});

const decisions = described<Decision>({
  APPROVED: 'She who waited is active.',
  REFUSED: 'She who waited was not approved.',
  SUSPENDED: 'She who was active is not for now.',
  REINSTATED: 'She who was suspended is active again.',
});
export const CaseDecisionKinds = decisions.names;
registerEnumType(CaseDecisionKinds, {
  name: 'CaseDecisionKind',
  description: 'What can be decided about a Klusster Owner.',
  valuesConfig: decisions.valuesConfig,
});
