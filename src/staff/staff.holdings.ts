import { type Holding, named } from '../read/holding.js';
import { CaseGrant } from './caseGrant.entity.js';
import { SupportCase } from './supportCase.entity.js';
import { toldOfCase } from './toldOfCase.js';

const sealed = { case: { group: 'case' } };

/** What staff did stays on record until its time is over, about nobody. */
export const staffHoldings: readonly Holding[] = [
  {
    entity: CaseGrant,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    sealed,
    ends: { rule: 'CASE_FILE', since: 'coalesce(t.closed_at, t.expires_at)' },
    access: { rows: toldOfCase('t.support_case_id') },
  },
  {
    entity: SupportCase,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    sealed,
    ends: {
      rule: 'CASE_FILE',
      since: 't.closed_at',
      unless: `exists (select from case_grant g where g.support_case_id = t.id)
        or exists (select from case_entry e where e.support_case_id = t.id)
        or exists (select from case_delay d where d.support_case_id = t.id)
        or exists (select from emergency e where e.id = t.id)
        or exists (select from case_decision d where d.support_case_id = t.id)
        or exists (select from content_report r where r.support_case_id = t.id)
        or exists (select from inquiry i where i.support_case_id = t.id)
        or exists (select from access_request r where r.support_case_id = t.id)`,
    },
    access: { rows: toldOfCase('t.id') },
  },
];
