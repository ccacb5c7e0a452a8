import type { EntityManager } from '@mikro-orm/core';
import type { Disposing } from '../feature.js';
import { TryLater } from '../jobs/job.js';
import { ChargeAttempt } from './chargeAttempt.entity.js';
import { UNDER_WAY } from './chargeState.js';

/** Throws `TryLater` while the card of whoever is erased may be charged at any moment: its end has to be on record first. */
export async function nothingUnderWay(em: EntityManager, _disposing: Disposing, person: string): Promise<void> {
  if ((await em.count(ChargeAttempt, { person, state: { $in: UNDER_WAY } })) > 0)
    throw new TryLater('A card is being charged.');
}
