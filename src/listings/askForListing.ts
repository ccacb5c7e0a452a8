import { LockMode } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { orTaken } from '../db/taken.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import { type ListingId, newId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { isThereFor } from '../read/isThereFor.js';
import { Listing } from './listing.entity.js';
import { DECLINED_MS, type ListingSide, stepOf } from './listingState.js';
import { holdParties, ownerOn, partiesOf } from './parties.js';
import { otherSide, takeStep } from './takeStep.js';

export type Asked = { readonly businessId: string; readonly klussterId: string };

const VERBS = { request: 'BUSINESS_OWNER', invite: 'KLUSSTER_OWNER' } as const satisfies Record<string, ListingSide>;

/**
 * Asks for a listing from one side: the Business Owner requests it, the Klusster Owner invites. The other owner is told by
 * mail, without her address being shown to anybody. Throws `KlussterError` NOT_FOUND for what is not there for whoever asks, or
 * not hers on the side from which she asks.
 */
export async function askForListing(
  ctx: Ctx,
  verb: keyof typeof VERBS,
  input: Asked,
): Promise<{ id: ListingId } | Refused> {
  const by = VERBS[verb];
  const pair = { klusster: idNamed('Klusster', input.klussterId), business: idNamed('Business', input.businessId) };
  const areThere =
    (await isThereFor(ctx, 'Klusster', pair.klusster)) && (await isThereFor(ctx, 'Business', pair.business));
  const parties = areThere ? await partiesOf(ctx, pair) : undefined;
  if (!parties?.sides.includes(by)) throw new KlussterError('NOT_FOUND');
  const told = await ownerOn(ctx, otherSide(by), parties);
  const { now } = ctx;
  const work = once<{ id: ListingId }>(ctx, { verb, input }, async (em) => {
    const held = await holdParties(em, parties);
    if (!held.goOn) return refusedFor('WRONG_STATE');
    const before = await em.findOne(Listing, pair, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    const step = stepOf(verb, before?.state ?? 'NONE', [by]);
    if (!step) return refusedFor('WRONG_STATE');
    const wasDeclined = before?.state === 'DECLINED' && before.stateBy !== by;
    if (wasDeclined && now.getTime() - before.stateSince.getTime() < DECLINED_MS) return refusedFor('DECLINED_LATELY');
    const stands = { state: step.to, stateBy: by, stateSince: now };
    const listing = before ?? em.create(Listing, { id: newId<ListingId>(), ...pair, ...stands, createdAt: now });
    await takeStep({ em, now }, listing, { verb, ...step }, { told, held });
    return { id: listing.id as ListingId };
  });
  // Of two that ask for the same pair at once, the second finds that it was asked.
  return orTaken<{ id: ListingId } | Refused, Refused>(work, refusedFor('WRONG_STATE'));
}
