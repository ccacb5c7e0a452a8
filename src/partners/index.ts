import type { Feature } from '../feature.js';
import { Delegation } from './delegation.entity.js';
import { OauthRecord } from './oauthRecord.entity.js';
import { Partner } from './partner.entity.js';
import { ViewerGrants } from './partnerGrant.resolver.js';
import { grantEdges, partnerSources } from './partnerGrant.source.js';
import { PartnerRegistrationResolver } from './partnerRegistration.resolver.js';
import { partnerHoldings } from './partners.holdings.js';
import { PartnersResolver } from './partners.resolver.js';

export { delegate } from './delegate.js';
export { Delegation } from './delegation.entity.js';
export { delegationStands } from './delegationStands.js';
export { enterPartner } from './enterPartner.js';
export { OauthRecord } from './oauthRecord.entity.js';
export { type OauthRecords, oauthRecords } from './oauthRecords.js';
export { AUTH_METHODS, type AuthMethod, Partner } from './partner.entity.js';
export { delegationWith, endDelegation, isOfStaff, type PartnerFacts, partnerWith } from './partnerFacts.js';
export { PartnerRegistrationView } from './partnerRegistration.view.js';
export { partnerSecretFits } from './partnerSecret.js';
export { TOKEN_PREFIX } from './partnerToken.js';
export { partnerViewerOf } from './partnerViewer.js';

/** Partners, and what people let them see in their name. */
export const partners: Feature = {
  name: 'partners',
  entities: [Partner, Delegation, OauthRecord],
  personalData: { holdings: partnerHoldings },
  resolvers: [ViewerGrants, PartnersResolver, PartnerRegistrationResolver],
  sources: partnerSources,
  edges: grantEdges,
};
