import type { Feature } from '../feature.js';
import { Disclosure } from './disclosure.entity.js';

export { ledgerOn } from './ledger.js';

/** What one sees of another is on record before it leaves (promise 3). */
export const disclosures: Feature = { name: 'disclosures', entities: [Disclosure] };
