import { type Holding, named } from '../read/holding.js';
import { CaseLookUp } from './caseLookUp.entity.js';

export const caseHoldings: readonly Holding[] = [
  {
    entity: CaseLookUp,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    ends: { rule: 'DISCLOSURE_LEDGER', since: 't.at' },
  },
];
