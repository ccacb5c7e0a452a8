import type { Feature } from '../feature.js';
import { consentEdges, consentSource } from './consent.source.js';
import { ViewerConsents, WithdrawalResolver } from './withdrawal.resolver.js';

/** How a person reads, withdraws and gives again what she consents to, and what that ends (§7.2, §8.2). */
export const withdrawal: Feature = {
  name: 'withdrawal',
  entities: [],
  resolvers: [ViewerConsents, WithdrawalResolver],
  sources: [consentSource],
  edges: consentEdges,
};
