import type { Feature } from '../feature.js';
import { Delegation } from './delegation.entity.js';
import { OauthRecord } from './oauthRecord.entity.js';
import { Partner } from './partner.entity.js';

export { delegationStands } from './delegationStands.js';
export { partnerViewerOf } from './partnerViewer.js';

/** Partners, and what people let them see in their name. */
export const partners: Feature = { name: 'partners', entities: [Partner, Delegation, OauthRecord] };
