import type { Holding } from '../read/holding.js';
import { PaperDisposal } from './paperDisposal.entity.js';

/** Whose information was on the paper nobody wrote down, so that no erasure finds anything here; its own time ends it. */
export const safeguardHoldings: readonly Holding[] = [
  {
    entity: PaperDisposal,
    whose: undefined,
    erasure: 'KEEP',
    ends: { rule: 'PAPER_DISPOSAL', since: 't.disposed_at' },
  },
];
