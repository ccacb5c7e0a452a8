import type { Ctx } from '../ctx.js';
import type { KlussterId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { conflict, type Versioned } from '../kernel/versions.js';
import { type KlussterVerb, stateAfter } from './klussterState.js';
import type { Changed } from './openKlusster.js';
import { ownKlusster } from './ownKlusster.js';
import { isTaken, orSlugTaken, SLUG_TAKEN } from './slug.js';

/** The verbs that do nothing but lead from one state to another. */
type Move = Extract<KlussterVerb, 'publish' | 'pause' | 'close'>;

export type Moving = Versioned & { readonly klussterId: string };

/**
 * Publishes, pauses or closes a klusster of hers. With the first publication it takes its slug, for good; of many at once that
 * want the same one, one has it. Throws `KlussterError` NOT_FOUND for a klusster that is not hers.
 */
export function moveKlusster(ctx: Ctx, verb: Move, { klussterId, version }: Moving): Promise<Changed | Refused> {
  const work = ctx.em.transactional(async (em): Promise<Changed | Refused> => {
    const klusster = await ownKlusster(em, ctx.viewer, klussterId);
    const stale = conflict(klusster, { version });
    if (stale) return stale;
    const state = stateAfter(klusster.state, verb);
    if (!state) return refusedFor('WRONG_STATE');
    if (state === 'PUBLISHED' && !klusster.publishedAt) {
      if (await isTaken(em, klusster.slug, klusster.id)) return SLUG_TAKEN;
      klusster.publishedAt = ctx.now;
    }
    Object.assign(klusster, { state, standsSince: ctx.now });
    return { id: klusster.id as KlussterId };
  });
  return orSlugTaken(work);
}
