import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { type KlussterId, newId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { columnsOfDescription, type Description } from './description.js';
import { Klusster } from './klusster.entity.js';
import { ownerWhoAsks, roomForOneMore } from './ownKlusster.js';
import { isTaken, SLUG_TAKEN } from './slug.js';

/** Which klusster was opened or changed. */
export type Changed = { readonly id: KlussterId };

/**
 * Opens a draft, which nobody finds but she who opened it. Its slug is hers once it is published, and not before.
 * Throws `KlussterError` BAD_USER_INPUT for what no klusster can be called or be about.
 */
export async function openKlusster(ctx: Ctx, input: Description): Promise<Changed | Refused> {
  const owner = ownerWhoAsks(ctx.viewer);
  const said = columnsOfDescription({ tagline: null, text: null, categories: [], ...input });
  return once<Changed>(ctx, { verb: 'openKlusster', input }, async (em) => {
    const refused = await roomForOneMore(em, owner);
    if (refused) return refused;
    const id = newId<KlussterId>();
    if (await isTaken(em, input.slug, id)) return SLUG_TAKEN;
    em.create(Klusster, {
      ...(said as Required<typeof said>),
      id,
      state: 'DRAFT',
      owner,
      publishedAt: null,
      createdAt: ctx.now,
    });
    return { id };
  });
}
