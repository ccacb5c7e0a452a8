import { type Holding, named } from '../read/holding.js';
import { FactorChallenge } from './factorChallenge.entity.js';
import { RecoveryCode } from './recoveryCode.entity.js';
import { SecondFactor } from './secondFactor.entity.js';

export const factorHoldings: readonly Holding[] = [
  {
    entity: SecondFactor,
    whose: named('person_id'),
    erasure: 'DELETE',
    sealed: { label: { group: 'label' }, verifier: { group: 'verifier', secret: 'ALL' } },
  },
  { entity: RecoveryCode, whose: named('person_id'), erasure: 'DELETE', access: { isCounted: true } },
  {
    entity: FactorChallenge,
    whose: named('person_id'),
    erasure: 'DELETE',
    sealed: { pending: { group: 'pending', secret: 'ALL' } },
    record: 'hash',
    ends: { rule: 'ATTEMPT', since: 't.expires_at' },
  },
];
