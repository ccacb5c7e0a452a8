import { LockMode } from '@mikro-orm/core';
import { KlussterOwner } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { ownRecord } from '../privacy/viewer.js';
import { Card } from './card.entity.js';
import { forgetCard } from './forgetCard.js';

/** The card is gone. */
export type CardRemoved = { readonly owner: string };

/**
 * Erases the card of whoever asks, at once here and by a job at the gateway. In whatever state her profile is, and without a fresh proof: ending
 * is easier than beginning. Throws `KlussterError` NOT_FOUND for a card that is not hers, or was replaced.
 */
export async function removeCard(ctx: Ctx, { cardId }: { readonly cardId: string }): Promise<CardRemoved> {
  const owner = ownRecord(ctx.viewer, 'klussterOwner');
  const ref = fromGlobalId(cardId);
  if (owner === undefined || ref?.kind !== 'Card') throw new KlussterError('NOT_FOUND');
  const { keys, keyring, now } = ctx;
  return ctx.em.transactional(async (em) => {
    await em.findOne(KlussterOwner, { id: owner }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if ((await em.count(Card, { id: ref.id, owner })) === 0) throw new KlussterError('NOT_FOUND');
    await forgetCard({ em, keys, keyring, now }, owner);
    return { owner };
  });
}
