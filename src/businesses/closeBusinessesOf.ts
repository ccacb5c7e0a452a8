import { BusinessOwner } from '../accounts/index.js';
import type { Disposing } from '../feature.js';
import { letGo } from '../uploads/index.js';
import { Business } from './business.entity.js';

/** What a business says of itself and may be hers as well: where it is reached, and in which words. */
const UNSAID = { phone: null, email: null, website: null, address: null, description: null, logo: null } as const;

/** Closes the businesses of whoever is erased, and forgets how they were reached: of many the address is that of a home. */
export async function closeBusinessesOf({ fork, clock }: Disposing, person: string): Promise<void> {
  await fork().transactional(async (em) => {
    const owner = await em.findOne(BusinessOwner, { person });
    if (!owner) return;
    const hers = await em.find(Business, { owner: owner.id });
    const logos = hers.flatMap(({ logo }) => logo ?? []);
    for (const business of hers)
      Object.assign(business, { ...UNSAID, closedAt: business.closedAt ?? clock.now(), version: business.version + 1 });
    await em.flush();
    for (const logo of logos) await letGo(em, logo);
  });
}
