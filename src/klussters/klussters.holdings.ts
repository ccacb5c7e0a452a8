import { type Holding, taxYearOf, through } from '../read/holding.js';
import { KlussterSpan } from './klussterSpan.entity.js';

/** For whom a klusster was open is what an invoice stands on. */
export const klussterHoldings: readonly Holding[] = [
  {
    entity: KlussterSpan,
    whose: through('owner_id', 'klusster_owner'),
    erasure: 'KEEP',
    ends: {
      rule: 'TAX_RECORD',
      since: taxYearOf('t.until', 't.until'),
      // By it whoever owes something has a clock.
      unless: "t.until is null or exists (select from invoice i where i.owner_id = t.owner_id and i.state = 'OPEN')",
    },
  },
];
