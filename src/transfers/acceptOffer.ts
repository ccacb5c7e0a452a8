import { type EntityManager, LockMode } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { sendJob } from '../jobs/sendJob.js';
import type { KlussterOfferId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Klusster, ownerWhoAsks, roomForOneMore, stateAfter } from '../klussters/index.js';
import { CHANGED_HANDS } from './changedHands.js';
import type { Offered } from './offerKlusster.js';
import { isOpen, ownOffer } from './ownOffer.js';

/**
 * Takes over a klusster that was offered to her: from this commit on it is hers, with all that is in it, and of nobody else.
 * What was closed or handed over since, or is of somebody who is not active now, is not taken over. Throws `KlussterError`
 * NOT_FOUND for an offer that was not made to her.
 */
export async function acceptOffer(ctx: Ctx, { offerId }: { readonly offerId: string }): Promise<Offered | Refused> {
  const { viewer, now } = ctx;
  return ctx.em.transactional(async (em): Promise<Offered | Refused> => {
    const offer = await ownOffer(em, viewer, 'to', offerId);
    const owner = ownerWhoAsks(viewer);
    const klusster = await em.findOne(
      Klusster,
      { id: offer.klusster, owner: offer.from },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    const isActive = await isActiveNow(em, offer.from, owner);
    if (!isOpen(offer, now) || !isActive || !klusster || !stateAfter(klusster.state, 'handOver'))
      return refusedFor('WRONG_STATE');
    const refused = await roomForOneMore(em, owner);
    if (refused) return refused;
    Object.assign(klusster, { owner, standsSince: now });
    Object.assign(offer, { state: 'ACCEPTED', endedAt: now });
    await sendJob(em, CHANGED_HANDS, { id: klusster.id });
    return { id: offer.id as KlussterOfferId };
  });
}

/**
 * Whether she who offers is active, and stays so until this commits: whoever suspends her waits. Both owners are held, in the
 * order of their ids, so that of two who accept from each other neither waits for the other; nothing that holds an owner waits
 * for an offer or a klusster.
 */
async function isActiveNow(em: EntityManager, from: string, to: string): Promise<boolean> {
  const owners = await em.find(
    KlussterOwner,
    { id: { $in: [from, to] } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  return owners.some(({ id, state }) => id === from && state === 'ACTIVE');
}
