import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { type NewsletterId, newId, type PersonId } from '../kernel/ids.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownKlusster } from '../klussters/index.js';
import { NEWSLETTER_BOUNDS } from './bounds.js';
import { Newsletter } from './newsletter.entity.js';
import { changeImages, columnsOf, imageChanges, type Saying } from './writing.js';

/** Which newsletter was written or changed. */
export type Changed = { readonly id: NewsletterId };

export type Writing = Saying & { readonly klussterId: string };

/** Whoever asks as a person. Throws `KlussterError` FORBIDDEN for whoever is none. */
export function personWhoAsks({ viewer }: Pick<Ctx, 'viewer'>): PersonId {
  if (viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  return viewer.personId as PersonId;
}

/**
 * Writes a newsletter to the mailing list of a klusster of hers, as a draft. Throws `KlussterError` NOT_FOUND for a klusster that
 * is not hers, and BAD_USER_INPUT for what nobody could read.
 */
export function writeNewsletter(ctx: Ctx, input: Writing): Promise<Changed | Refused> {
  const person = personWhoAsks(ctx);
  const { viewer, now } = ctx;
  const said = columnsOf(input) as Required<ReturnType<typeof columnsOf>>;
  return once<Changed>(ctx, { verb: 'writeNewsletter', input }, async (em) => {
    // Locked: two at once would each find room for one more.
    const { id: klusster, owner, state } = await ownKlusster(em, viewer, input.klussterId);
    if (state === 'CLOSED') return refusedFor('WRONG_STATE', { field: 'klussterId' });
    const unsent = await em.count(Newsletter, { klusster, owner, state: { $in: ['DRAFT', 'SCHEDULED'] } });
    if (unsent >= NEWSLETTER_BOUNDS.unsent) return refusedFor('TOO_MANY_NEWSLETTERS');
    const images = await imageChanges({ em, now, person }, said, input.images ?? []);
    if (isRefused(images)) return images;
    const id = newId<NewsletterId>();
    em.create(Newsletter, { ...said, id, klusster, owner, state: 'DRAFT', createdAt: now });
    await changeImages(em, id, images);
    return { id };
  });
}
