import type { Feature } from '../feature.js';
import { Card } from './card.entity.js';
import { CardResolver, KlussterOwnerCard } from './card.resolver.js';
import { cardEdges, cardSource } from './card.source.js';
import { CardDetachment } from './cardDetachment.entity.js';
import { CardOpening } from './cardOpening.entity.js';
import { CardSetup } from './cardSetup.entity.js';
import { cardHoldings } from './cards.holdings.js';
import { DETACH_CARD } from './detachCard.job.js';
import { DISCARD_SETUP } from './discardSetup.job.js';
import { forgetCardOf } from './forgetCardOf.js';
import { TELL_OF_EXPIRY } from './tellOfExpiry.job.js';

export { CardView } from './card.view.js';
export { cardTokenFor } from './cardTokenFor.js';
export { expiryOf } from './expiryOf.js';
export { forgetCard } from './forgetCard.js';
export { cardGatewayOf } from './gateway/gatewayOf.js';
export { type Simulator, simulatedGateway } from './gateway/simulator.js';
export { hasCard } from './hasCard.js';

/** The cards of Klusster Owners, and who holds them (§4.2). */
export const cards: Feature = {
  name: 'cards',
  entities: [Card, CardSetup, CardDetachment, CardOpening],
  personalData: { holdings: cardHoldings, within: forgetCardOf },
  resolvers: [KlussterOwnerCard, CardResolver],
  sources: [cardSource],
  edges: cardEdges,
  jobs: [DETACH_CARD, DISCARD_SETUP, TELL_OF_EXPIRY],
};
