import { type Job, TryLater, UNHURRIED } from '../jobs/job.js';
import { CardSetup } from './cardSetup.entity.js';
import { orLater } from './orLater.js';

/** How long a card may be given and kept, in milliseconds. */
export const SETUP_MS = 20 * 3_600_000;
/** When a setup is forgotten, in milliseconds: nobody is keeping it any more, and the gateway remembers by which key it was begun. */
export const DISCARDED_MS = SETUP_MS + 3_600_000;

/** Forgets a setup that was not kept in its time, and has the gateway forget whatever card was given to it. */
export const DISCARD_SETUP: Job = {
  name: 'discard-card-setup',
  purpose: 'BILLING',
  options: UNHURRIED,
  async handle({ fork, cards, clock }, { id }) {
    const em = fork();
    const setup = await em.findOne(CardSetup, { id });
    if (!setup) return;
    if (clock.now().getTime() - setup.createdAt.getTime() < SETUP_MS)
      throw new TryLater('The time of the setup is not over.');
    // Where the answer was lost, the same key gives the same setup again.
    const gatewayId = setup.gatewayId ?? (await orLater(cards.beginSetup({ owner: setup.owner, key: id }))).setupId;
    await orLater(cards.discardSetup(gatewayId));
    await em.nativeDelete(CardSetup, { id });
  },
};
