import type { Ground } from '../accounts/index.js';
import { sendJob } from '../jobs/sendJob.js';
import { expiring, KlussterOffer, OFFER_MS } from '../transfers/index.js';
import type { Town } from './cast.js';

/** Klussters that are offered by those who run them, long delivered: no address is kept. One that is open ends by itself. */
export async function settleOffers({ em, now }: Ground, { klussters, offers, idOf }: Town): Promise<void> {
  for (const [name, { klusster, called, to, state }] of Object.entries(offers)) {
    const id = idOf('klusster_offer', name);
    const owner = klussters[klusster]?.owner ?? '';
    em.create(KlussterOffer, {
      id,
      klusster: idOf('klusster', klusster),
      klussterName: called,
      person: idOf('person', owner),
      from: idOf('klusster_owner', owner),
      to: to === undefined ? null : idOf('klusster_owner', to),
      address: null,
      state,
      offeredAt: now,
      expiresAt: new Date(now.getTime() + OFFER_MS),
      endedAt: state === 'OPEN' ? null : now,
    });
    if (state === 'OPEN') await sendJob(em, expiring, { id }, OFFER_MS);
  }
}
