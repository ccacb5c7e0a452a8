import { type Job, TryLater, UNHURRIED } from '../jobs/job.js';
import { KlussterOffer } from './klussterOffer.entity.js';

/** Ends an offer that nobody answered, when its time is over. */
export const expiring: Job = {
  name: 'expire-klusster-offer',
  purpose: 'SERVICE',
  options: UNHURRIED,
  async handle({ fork, clock }, { id }) {
    const em = fork();
    const offer = await em.findOne(KlussterOffer, { id, state: 'OPEN' });
    if (!offer) return;
    if (offer.expiresAt > clock.now()) throw new TryLater('The time of the offer is not over.');
    const ended = { state: 'EXPIRED', address: null, endedAt: offer.expiresAt } as const;
    await em.nativeUpdate(KlussterOffer, { id, state: 'OPEN' }, ended);
  },
};
