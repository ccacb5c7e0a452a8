import { type RawBuilder, sql } from 'kysely';
import type { Feature } from '../feature.js';
import type { Holding } from '../read/holding.js';

/** Everything that is held of people: the features that hold it, from the ground up. */
export type Held = readonly Pick<Feature, 'name' | 'personalData'>[];

/** What each feature holds, from the ground up. */
export const holdingsOf = (held: Held): readonly Holding[] =>
  held.flatMap(({ personalData }) => personalData?.holdings ?? []);

/** Selects the people of whom nothing ends by itself at an instant, as `person`; undefined where no feature keeps anybody. */
export function keptAt(held: Held, now: Date): RawBuilder<{ readonly person: string }> | undefined {
  const kept = held.flatMap(({ personalData }) => personalData?.keeps?.(now) ?? []);
  return kept.length > 0 ? sql`${sql.join(kept, sql` union all `)}` : undefined;
}
