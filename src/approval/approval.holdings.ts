import { type Holding, named } from '../read/holding.js';
import { CaseDecision } from './caseDecision.entity.js';

export const approvalHoldings: readonly Holding[] = [
  {
    entity: CaseDecision,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    sealed: { case: { group: 'case' } },
    // As long as its case: what was decided is the answer that the file is about.
    ends: {
      rule: 'CASE_FILE',
      since: '(select c.closed_at from support_case c where c.id = t.support_case_id)',
    },
  },
];
