import { type Holding, through } from '../read/holding.js';
import { KlussterSpan } from './klussterSpan.entity.js';

/** For whom a klusster was open is what an invoice stands on. */
export const klussterHoldings: readonly Holding[] = [
  { entity: KlussterSpan, whose: through('owner_id', 'klusster_owner'), erasure: 'KEEP' },
];
