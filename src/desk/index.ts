import type { Feature } from '../feature.js';
import { DeskResolver } from './desk.resolver.js';
import { workSource } from './desk.sources.js';
import { WorkItem } from './workItem.entity.js';

/** One queue for staff, of all that waits for them. It holds nothing itself, and tells nothing of anybody (§10.3). */
export const desk: Feature = {
  name: 'desk',
  entities: [WorkItem],
  resolvers: [DeskResolver],
  sources: [workSource],
};
