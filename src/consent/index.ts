import type { Feature } from '../feature.js';
import { consentHoldings } from './consent.holdings.js';
import { ConsentEvent } from './consentEvent.entity.js';
import { ConsentSeen } from './consentSeen.entity.js';
import { Purpose } from './purpose.entity.js';
import { PurposeVersion } from './purposeVersion.entity.js';

export {
  CONSENT,
  CONSENT_BASES,
  CONSENT_EVIDENCE,
  CONSENT_KINDS,
  CONSENT_METHODS,
  ConsentEvent,
} from './consentEvent.entity.js';
export { ConsentSeen } from './consentSeen.entity.js';
export { languageOf } from './languageOf.js';
export { lastWord, saidNo } from './lastWord.js';
export { Purpose } from './purpose.entity.js';
export { type Answer, type Answered, type Evidence, recordConsents } from './recordConsents.js';
export { sharingIsMarked, sharingStands } from './sharing.js';

export const consent: Feature = {
  name: 'consent',
  entities: [Purpose, PurposeVersion, ConsentEvent, ConsentSeen],
  personalData: { holdings: consentHoldings },
};
