import type { Feature } from '../feature.js';
import { delivering } from './delivering.js';
import { expiring } from './expiring.js';
import { KlussterOffer } from './klussterOffer.entity.js';
import { offerEdges, offerSource } from './offer.source.js';
import { transferHoldings } from './transfers.holdings.js';
import { TransfersResolver, ViewerKlussterOffers } from './transfers.resolver.js';

export { CHANGED_HANDS } from './changedHands.js';
export { expiring } from './expiring.js';
export { KlussterOffer } from './klussterOffer.entity.js';
export { OFFER_MS } from './offerState.js';

/** A klusster is handed over to another Klusster Owner, when both want it. */
export const transfers: Feature = {
  name: 'transfers',
  entities: [KlussterOffer],
  personalData: { holdings: transferHoldings },
  resolvers: [TransfersResolver, ViewerKlussterOffers],
  sources: [offerSource],
  edges: offerEdges,
  jobs: [delivering, expiring],
};
