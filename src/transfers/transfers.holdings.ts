import { sql } from 'kysely';
import type { Holding } from '../read/holding.js';
import { KlussterOffer } from './klussterOffer.entity.js';

export const transferHoldings: readonly Holding[] = [
  {
    entity: KlussterOffer,
    whose: (person) =>
      sql`(t.person_id = ${person}::uuid or t.to_id in (select o.id from klusster_owner o where o.person_id = ${person}::uuid))`,
    erasure: 'DELETE',
    sealed: { address: { group: 'address' } },
    ends: { rule: 'PROFILE', since: 't.ended_at' },
  },
];
