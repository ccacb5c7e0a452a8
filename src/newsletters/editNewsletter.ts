import type { Ctx } from '../ctx.js';
import type { NewsletterId } from '../kernel/ids.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { conflict, type Versioned } from '../kernel/versions.js';
import { stateAfter } from './newsletterState.js';
import { ownNewsletter } from './ownNewsletter.js';
import { type Changed, personWhoAsks } from './writeNewsletter.js';
import { changeImages, columnsOf, imageChanges, type Saying } from './writing.js';

export type Editing = Versioned & { readonly newsletterId: string } & Partial<Saying>;

/**
 * Says something else in a newsletter that is neither sent nor scheduled; what is left out stays. Throws `KlussterError` NOT_FOUND for
 * a newsletter that is not hers, and BAD_USER_INPUT for what nobody could read.
 */
export async function editNewsletter(ctx: Ctx, input: Editing): Promise<Changed | Refused> {
  const person = personWhoAsks(ctx);
  const { viewer, now } = ctx;
  const said = columnsOf(input);
  return ctx.em.transactional(async (em): Promise<Changed | Refused> => {
    const newsletter = await ownNewsletter(em, viewer, input.newsletterId);
    const stale = conflict(newsletter, input);
    if (stale) return stale;
    if (!stateAfter(newsletter.state, 'edit')) return refusedFor('WRONG_STATE');
    const { id, text } = { ...newsletter, ...said };
    const images = await imageChanges({ em, now, person }, { id, text }, input.images ?? []);
    if (isRefused(images)) return images;
    await changeImages(em, id, images);
    Object.assign(newsletter, said, { version: newsletter.version + 1 });
    return { id: id as NewsletterId };
  });
}
