import { sql } from 'kysely';
import { type Holding, named } from '../read/holding.js';
import { KlussterOffer } from './klussterOffer.entity.js';

export const transferHoldings: readonly Holding[] = [
  {
    entity: KlussterOffer,
    whose: (person) =>
      sql`(t.person_id = ${person}::uuid or t.to_id in (select o.id from klusster_owner o where o.person_id = ${person}::uuid))`,
    erasure: 'DELETE',
    sealed: { address: { group: 'address' } },
    // To whom it is offered it says what she is offered; the address was given by, and is sealed for, who offers it.
    access: { rows: named('person_id') },
    ends: { rule: 'PROFILE', since: 't.ended_at' },
  },
];
