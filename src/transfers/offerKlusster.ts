import { stillHere } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { orTaken } from '../db/taken.js';
import { once } from '../idempotency/index.js';
import { sendJob } from '../jobs/sendJob.js';
import { canonicalEmail, type EmailAddress } from '../kernel/emailAddress.js';
import { KlussterError } from '../kernel/errors.js';
import { type KlussterOfferId, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownerWhoAsks, ownKlusster, stateAfter } from '../klussters/index.js';
import { seal } from '../privacy/vault/seal.js';
import { delivering } from './delivering.js';
import { expiring } from './expiring.js';
import { KlussterOffer } from './klussterOffer.entity.js';
import { OFFER_MS } from './offerState.js';
import { placeOf } from './place.js';

export type Offering = { readonly klussterId: string; readonly email: string };
/** Which offer was made or ended. */
export type Offered = { readonly id: KlussterOfferId };

const ONE_AT_A_TIME = refusedFor('WRONG_STATE', { field: 'klussterId' });

/**
 * Offers a klusster of hers to whoever has an address. The same is done and answered for any address: whether it is that of a
 * Klusster Owner is looked up when it is delivered. Of one klusster there is one open offer. Throttled as letters are.
 * Throws `KlussterError` NOT_FOUND for a klusster that is not hers.
 */
export async function offerKlusster(ctx: Ctx, input: Offering): Promise<Offered | Refused> {
  const { viewer, now, source, letterThrottle } = ctx;
  const from = ownerWhoAsks(viewer);
  if (viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  const email = input.email as EmailAddress;
  const seconds = await letterThrottle.take({ source, email: canonicalEmail(email) });
  if (seconds !== undefined) return refusedFor('TOO_MANY_ATTEMPTS', { seconds });
  const person = viewer.personId;
  const key = stillHere(await ctx.keys.of(person));
  const work = once<Offered>(ctx, { verb: 'offerKlusster', input }, async (em) => {
    const { id: klusster, name, state } = await ownKlusster(em, viewer, input.klussterId);
    if (!stateAfter(state, 'offer')) return refusedFor('WRONG_STATE');
    const id = newId<KlussterOfferId>();
    em.create(KlussterOffer, {
      id,
      klusster,
      klussterName: name,
      person,
      from,
      to: null,
      address: seal(key, placeOf(id, person), { email }),
      state: 'OPEN',
      offeredAt: now,
      expiresAt: new Date(now.getTime() + OFFER_MS),
      endedAt: null,
    });
    await em.flush();
    await sendJob(em, delivering, { id });
    await sendJob(em, expiring, { id }, OFFER_MS);
    return { id };
  });
  return orTaken<Offered | Refused, Refused>(work, ONE_AT_A_TIME);
}
