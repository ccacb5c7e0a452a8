import { type Holding, named } from '../read/holding.js';
import { Inquiry } from './inquiry.entity.js';

/** What somebody wrote to us goes with her. What was answered is kept for her recourse, and as long as a complaint of hers runs; what she disputes as long as she is here (PIPEDA Schedule 1, 4.9.6). */
export const inquiryHoldings: readonly Holding[] = [
  {
    entity: Inquiry,
    whose: named('person_id'),
    erasure: 'DELETE',
    sealed: { case: { group: 'case' } },
    ends: {
      rule: 'CASE_FILE',
      since: 't.answered_at',
      unless: `exists (select from inquiry c where c.person_id = t.person_id and c.kind = 'COMPLAINT' and c.answered_at is null)
        or t.finding = 'NOT_CORRECTED'`,
    },
  },
];
