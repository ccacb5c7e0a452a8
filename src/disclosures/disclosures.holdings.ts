import { sql } from 'kysely';
import { type Holding, named } from '../read/holding.js';
import { Disclosure } from './disclosure.entity.js';

/** An entry is of whoever looked and of everybody who was shown: it stays for the others, and a pseudonym stands where she stood. */
export const disclosureHoldings: readonly Holding[] = [
  {
    entity: Disclosure,
    whose: (person) => sql`(t.viewer_id = ${person}::uuid or t.persons @> array[${person}::uuid])`,
    erasure: { repoint: ['viewer_id', 'persons', 'shown'] },
    ends: { rule: 'DISCLOSURE_LEDGER', since: 't.at' },
    // What others were shown of her is told one by one, by `disclosuresOf`; of what she was shown, how often.
    access: { rows: named('viewer_id'), isCounted: true },
  },
];
