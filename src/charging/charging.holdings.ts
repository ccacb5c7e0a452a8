import { sql } from 'kysely';
import { type Holding, named } from '../read/holding.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { OverdueNotice } from './overdueNotice.entity.js';

export const chargingHoldings: readonly Holding[] = [
  { entity: ChargeAttempt, whose: named('person_id'), erasure: { repoint: ['person_id'] } },
  {
    entity: OverdueNotice,
    whose: (person) => sql`t.invoice_id in (select i.id from invoice i where i.person_id = ${person}::uuid)`,
    erasure: 'KEEP',
  },
];
