import type { Ctx } from '../ctx.js';
import type { KlussterOfferId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { Offered } from './offerKlusster.js';
import { ENDINGS } from './offerState.js';
import { isOpen, ownOffer } from './ownOffer.js';

/** Declines an offer that was made to her, or withdraws one of hers. Throws `KlussterError` NOT_FOUND for any other. */
export async function endOffer(
  ctx: Ctx,
  verb: keyof typeof ENDINGS,
  { offerId }: { readonly offerId: string },
): Promise<Offered | Refused> {
  const { by, state } = ENDINGS[verb];
  return ctx.em.transactional(async (em): Promise<Offered | Refused> => {
    const offer = await ownOffer(em, ctx.viewer, by, offerId);
    if (!isOpen(offer, ctx.now)) return refusedFor('WRONG_STATE');
    Object.assign(offer, { state, address: null, endedAt: ctx.now });
    return { id: offer.id as KlussterOfferId };
  });
}
