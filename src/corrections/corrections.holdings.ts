import { sql } from 'kysely';
import { type Holding, named } from '../read/holding.js';
import { Correction } from './correction.entity.js';
import { CorrectionRecipient } from './correctionRecipient.entity.js';

/** The history of what she amended is hers as long as she is here. */
export const correctionHoldings: readonly Holding[] = [
  { entity: Correction, whose: named('person_id'), erasure: 'DELETE', sealed: { correction: { group: 'correction' } } },
  {
    entity: CorrectionRecipient,
    whose: named('person_id'),
    erasure: 'DELETE',
    // Of Consumer Users she is told that they were, and not how many.
    access: {
      rows: (
        person,
      ) => sql`t.person_id = ${person}::uuid and (t.kind <> 'CONSUMER_USER' or not exists (select from correction_recipient o
        where o.correction_id = t.correction_id and o.kind = t.kind and o.id < t.id))`,
    },
  },
];
