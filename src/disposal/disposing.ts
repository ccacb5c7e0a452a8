import type { Feature } from '../feature.js';
import type { Holding } from '../read/holding.js';

/** Everything that is held of people: the features that hold it, from the ground up. */
export type Held = readonly Pick<Feature, 'name' | 'personalData'>[];

/** What each feature holds, from the ground up. */
export const holdingsOf = (held: Held): readonly Holding[] =>
  held.flatMap(({ personalData }) => personalData?.holdings ?? []);
