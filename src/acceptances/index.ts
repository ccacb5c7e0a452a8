import type { Feature } from '../feature.js';
import { acceptanceEdges, acceptanceSource } from './acceptance.sources.js';
import { acceptanceHoldings } from './acceptances.holdings.js';
import { AcceptancesResolver, PersonAcceptances, ViewerAcceptances } from './acceptances.resolver.js';
import { AcceptanceSeen, DocumentAcceptance } from './documentAcceptance.entity.js';

/** Who accepted which version of what is published (§15). It is agreement, and never consent (§7.1). */
export const acceptances: Feature = {
  name: 'acceptances',
  entities: [DocumentAcceptance, AcceptanceSeen],
  personalData: { holdings: acceptanceHoldings },
  resolvers: [AcceptancesResolver, ViewerAcceptances, PersonAcceptances],
  sources: [acceptanceSource],
  edges: acceptanceEdges,
};
