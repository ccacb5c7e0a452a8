import type { Feature } from '../feature.js';
import { AudienceBand } from './audienceBand.entity.js';
import { Newsletter } from './newsletter.entity.js';

export { Newsletter, type SenderBlock } from './newsletter.entity.js';

/** What Klusster Owners write to the mailing lists of their klussters. */
export const newsletters: Feature = { name: 'newsletters', entities: [Newsletter, AudienceBand] };
