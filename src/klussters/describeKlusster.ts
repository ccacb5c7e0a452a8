import type { Ctx } from '../ctx.js';
import type { KlussterId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { conflict, type Versioned } from '../kernel/versions.js';
import { columnsOfDescription, type Description } from './description.js';
import { stateAfter } from './klussterState.js';
import type { Changed } from './openKlusster.js';
import { ownKlusster } from './ownKlusster.js';
import { isTaken, SLUG_TAKEN } from './slug.js';

export type Describing = Versioned & { readonly klussterId: string } & Partial<Description>;

/**
 * Says something else of a klusster; what is left out stays. Its slug stays as it is from the first publication on, so that a
 * link never leads to something else. Throws `KlussterError` NOT_FOUND for a klusster that is not hers, and BAD_USER_INPUT as
 * opening one does.
 */
export async function describeKlusster(ctx: Ctx, input: Describing): Promise<Changed | Refused> {
  const { klussterId, version, ...description } = input;
  const said = columnsOfDescription(description);
  return ctx.em.transactional(async (em) => {
    const klusster = await ownKlusster(em, ctx.viewer, klussterId);
    const stale = conflict(klusster, { version });
    if (stale) return stale;
    if (!stateAfter(klusster.state, 'describe')) return refusedFor('WRONG_STATE');
    if (said.slug !== undefined && said.slug !== klusster.slug) {
      if (klusster.publishedAt) return refusedFor('SLUG_KEPT', { field: 'slug' });
      if (await isTaken(em, said.slug, klusster.id)) return SLUG_TAKEN;
    }
    Object.assign(klusster, said);
    return { id: klusster.id as KlussterId };
  });
}
