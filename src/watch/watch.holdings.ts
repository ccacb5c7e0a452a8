import type { Holding } from '../read/holding.js';
import { StaffAlert } from './staffAlert.entity.js';

/** An alert says nothing of anybody whom somebody was shown, so that an erasure finds nothing in it. */
export const watchHoldings: readonly Holding[] = [
  {
    entity: StaffAlert,
    whose: undefined,
    erasure: 'KEEP',
    ends: { rule: 'STAFF_ALERT', since: 't.at', unless: 't.settled_at is null' },
  },
];
