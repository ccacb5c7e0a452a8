import { sql } from 'kysely';
import { type Holding, named } from '../read/holding.js';
import { PersonOpened } from './personOpened.entity.js';

/** The numbers of a day stay without a gap: somebody was shown, and nobody knows who. */
export const harvestHoldings: readonly Holding[] = [
  {
    entity: PersonOpened,
    whose: (person) => sql`(t.viewer_id = ${person}::uuid or t.person_id = ${person}::uuid)`,
    erasure: { repoint: ['viewer_id', 'person_id'] },
    // Who was shown her is in the disclosure ledger, by name.
    access: { rows: named('viewer_id'), isCounted: true },
    ends: { rule: 'DAILY_COUNT', since: 'to_timestamp((t.day + 1) * 86400.0)' },
  },
];
