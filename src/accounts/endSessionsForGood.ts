import type { Disposing } from '../feature.js';
import { endSessionsOf } from './endSessionsOf.js';

/** Ends the sessions of whoever is erased: nothing of hers begins any more. */
export const endSessionsForGood = async ({ fork, clock }: Disposing, person: string): Promise<void> => {
  await fork().transactional((em) => endSessionsOf(em, person, clock.now()));
};
