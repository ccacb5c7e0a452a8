import { type Holding, named } from '../read/holding.js';
import { AccessPackage } from './accessPackage.entity.js';
import { AccessRequest } from './accessRequest.entity.js';

export const accessHoldings: readonly Holding[] = [
  {
    entity: AccessRequest,
    whose: named('person_id'),
    erasure: 'DELETE',
    sealed: { case: { group: 'case' } },
    // One that was taken for refused may still be answered; until then its time counts from there.
    ends: {
      rule: 'CASE_FILE',
      since: 'coalesce(t.opened_at, t.answered_at, t.refused_at, t.deemed_refused_at)',
      unless: `exists (select from access_package p where p.request_id = t.id)
        or exists (select from inquiry c where c.person_id = t.person_id and c.kind = 'COMPLAINT' and c.answered_at is null)`,
    },
  },
  {
    entity: AccessPackage,
    whose: named('person_id'),
    erasure: 'DELETE',
    // An answer does not hold the answer.
    sealed: { answer: { group: 'answer', secret: 'ALL' } },
    ends: { rule: 'ACCESS_PACKAGE', since: 't.expires_at' },
    access: { isCounted: true },
  },
];
