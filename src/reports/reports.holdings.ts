import { type Holding, named } from '../read/holding.js';
import { ContentReport } from './contentReport.entity.js';

/** What was reported is looked at all the same; who did it is forgotten. */
export const reportHoldings: readonly Holding[] = [
  {
    entity: ContentReport,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    sealed: { case: { group: 'case' } },
    ends: { rule: 'CASE_FILE', since: 't.decided_at' },
  },
];
