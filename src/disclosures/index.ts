import type { Feature } from '../feature.js';
import { Disclosure } from './disclosure.entity.js';
import { ViewerDisclosures } from './disclosure.resolver.js';
import { disclosureEdges, disclosureSource } from './disclosure.source.js';
import { DisclosureSeen } from './disclosureSeen.entity.js';
import { disclosureHoldings } from './disclosures.holdings.js';

export { nameOf, type Who } from './disclosureName.view.js';
export { disclosuresOf, type ToldDisclosure } from './disclosuresOf.js';
export { ledgerOn } from './ledger.js';

/** What one sees of another is on record before it leaves (promise 3). */
export const disclosures: Feature = {
  name: 'disclosures',
  entities: [Disclosure, DisclosureSeen],
  personalData: { holdings: disclosureHoldings },
  resolvers: [ViewerDisclosures],
  sources: [disclosureSource],
  edges: disclosureEdges,
};
