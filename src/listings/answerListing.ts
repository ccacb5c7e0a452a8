import { LockMode } from '@mikro-orm/core';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { ListingId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Listing } from './listing.entity.js';
import { type ListingVerb, stepOf } from './listingState.js';
import { holdParties, ownerOn, partiesOf } from './parties.js';
import { otherSide, takeStep } from './takeStep.js';

/**
 * Answers, takes back or ends a listing, as the table of steps has it; the other owner is told by mail. Throws `KlussterError`
 * NOT_FOUND for a listing of which whoever asks is neither side, as for none.
 */
export async function answerListing(
  ctx: Ctx,
  verb: Exclude<ListingVerb, 'request' | 'invite'>,
  { listingId }: { readonly listingId: string },
): Promise<{ id: ListingId } | Refused> {
  const id = idNamed('Listing', listingId);
  const found = await ctx.em.findOne(Listing, { id });
  const parties = found && (await partiesOf(ctx, found));
  if (!parties || parties.sides.length === 0) throw new KlussterError('NOT_FOUND');
  const told = {
    KLUSSTER_OWNER: await ownerOn(ctx, 'KLUSSTER_OWNER', parties),
    BUSINESS_OWNER: await ownerOn(ctx, 'BUSINESS_OWNER', parties),
  };
  const { now } = ctx;
  return ctx.em.transactional(async (em) => {
    const held = await holdParties(em, parties);
    const listing = await em.findOneOrFail(Listing, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    const step = stepOf(verb, listing.state, parties.sides);
    if (!step || (verb === 'accept' && !held.goOn)) return refusedFor('WRONG_STATE', { field: 'listingId' });
    await takeStep({ em, now }, listing, { verb, ...step }, { told: told[otherSide(step.by)], held });
    return { id: id as ListingId };
  });
}
