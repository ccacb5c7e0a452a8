import { type Job, UNHURRIED } from '../jobs/job.js';
import { CardDetachment } from './cardDetachment.entity.js';
import { orLater } from './orLater.js';
import { openDetached } from './sealed.js';

/** Has the gateway forget a card that is erased here, until it has. A card that it has forgotten already is forgotten. */
export const DETACH_CARD: Job = {
  name: 'detach-card',
  purpose: 'BILLING',
  options: UNHURRIED,
  async handle({ fork, keyring, cards }, { id }) {
    const em = fork();
    const detachment = await em.findOne(CardDetachment, { id });
    if (!detachment) return;
    await orLater(cards.detach(openDetached(keyring, id, detachment.token), id));
    await em.nativeDelete(CardDetachment, { id });
  },
};
