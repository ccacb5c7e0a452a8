import { type Holding, named } from '../read/holding.js';
import { Erasure } from './erasure.entity.js';

/** That somebody was erased is itself a file, of nobody. */
export const disposalHoldings: readonly Holding[] = [
  {
    entity: Erasure,
    whose: named('person_id'),
    erasure: 'KEEP',
    sealedElsewhere: ['notice'],
    ends: { rule: 'CASE_FILE', since: 't.done_at', unless: 't.is_held and t.released_at is null' },
  },
];
