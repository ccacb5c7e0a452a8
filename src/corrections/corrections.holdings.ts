import { type Holding, named } from '../read/holding.js';
import { Correction } from './correction.entity.js';
import { CorrectionRecipient } from './correctionRecipient.entity.js';

/** The history of what she amended is hers as long as she is here. */
export const correctionHoldings: readonly Holding[] = [
  { entity: Correction, whose: named('person_id'), erasure: 'DELETE', sealed: { correction: { group: 'correction' } } },
  { entity: CorrectionRecipient, whose: named('person_id'), erasure: 'DELETE' },
];
