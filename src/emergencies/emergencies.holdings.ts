import { type Holding, named } from '../read/holding.js';
import { toldOfCase } from '../staff/index.js';
import { Emergency } from './emergency.entity.js';

/** That it was an emergency ends with the case. */
export const emergencyHoldings: readonly Holding[] = [
  {
    entity: Emergency,
    whose: named('person_id'),
    erasure: { repoint: ['person_id'] },
    ends: {
      rule: 'CASE_FILE',
      since: '(select c.closed_at from support_case c where c.id = t.id)',
      unless: 't.reviewed_at is null',
    },
    access: { rows: toldOfCase('t.id') },
  },
];
