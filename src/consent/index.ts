import type { Feature } from '../feature.js';
import { ConsentEvent } from './consentEvent.entity.js';
import { Purpose } from './purpose.entity.js';

export { ConsentEvent } from './consentEvent.entity.js';
export { languageOf } from './languageOf.js';
export { type Answer, type Answered, recordConsents } from './recordConsents.js';
export { sharingStands } from './sharing.js';

export const consent: Feature = { name: 'consent', entities: [Purpose, ConsentEvent] };
