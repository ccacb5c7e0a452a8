import type { Feature } from '../feature.js';
import { PaperDisposal } from './paperDisposal.entity.js';
import { Safeguard, SafeguardSeen } from './safeguard.entity.js';
import { safeguardHoldings } from './safeguards.holdings.js';
import { SafeguardsResolver, SafeguardTests } from './safeguards.resolver.js';
import { safeguardSources } from './safeguards.sources.js';
import { SafeguardTest } from './safeguardTest.entity.js';

/** What protects personal information, who answers for it and when it was tested (§10.2); and what paper was shredded, with its certificate (§12.1). */
export const safeguards: Feature = {
  name: 'safeguards',
  entities: [Safeguard, SafeguardSeen, SafeguardTest, PaperDisposal],
  personalData: { holdings: safeguardHoldings },
  resolvers: [SafeguardsResolver, SafeguardTests],
  sources: safeguardSources,
};
