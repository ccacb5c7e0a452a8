import { type Job, TryLater, UNHURRIED } from '../jobs/job.js';
import { Person } from '../people/index.js';
import { AddressRequest } from './addressRequest.entity.js';

/**
 * Forgets a request when its time is over. Unless it became a person, its key is destroyed, so that nothing given in the name of
 * an address outlives the link that was sent there.
 */
export const forgetting: Job = {
  name: 'forget-address-request',
  purpose: 'SERVICE',
  options: UNHURRIED,
  async handle({ fork, keys, clock }, { id }) {
    const em = fork();
    const request = await em.findOne(AddressRequest, { id });
    if (!request) return;
    if (request.expiresAt > clock.now()) throw new TryLater('The time of the request is not over.');
    const isPerson = (await em.count(Person, { id })) > 0;
    if (request.holder === id && !isPerson) await keys.destroy(id);
    await em.nativeDelete(AddressRequest, { id });
  },
};
