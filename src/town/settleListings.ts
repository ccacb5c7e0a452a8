import type { Ground } from '../accounts/index.js';
import { Listing, ListingStep } from '../listings/index.js';
import type { Town } from './cast.js';

/** What is listed, and what is asked for, answered and no more; each with the step that led there. */
export function settleListings({ em, now }: Ground, { businesses, listings, idOf }: Town): void {
  const listed = Object.entries(businesses).flatMap(([business, { listedIn }]) =>
    listedIn.map((klusster) => ({ business, klusster, state: 'LISTED' as const, by: 'KLUSSTER_OWNER' as const })),
  );
  for (const { business, klusster, state, by } of [...listed, ...listings]) {
    const id = idOf('listing', `${business}/${klusster}`);
    const pair = { klusster: idOf('klusster', klusster), business: idOf('business', business) };
    em.create(Listing, { id, ...pair, state, stateBy: by, stateSince: now, createdAt: now });
    em.create(ListingStep, { id: idOf('listing_step', `${business}/${klusster}`), listing: id, state, by, at: now });
  }
}
