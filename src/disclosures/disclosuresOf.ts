import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { Who } from './disclosureName.view.js';
import { DisclosureSeen } from './disclosureSeen.entity.js';

/** How many are read and named at once. */
const AT_ONCE = 500;

/** What was shown of a person to one viewer within one hour. `name` is null for Consumer Users, and for whose name she may not see now. */
export type ToldDisclosure = {
  readonly at: Date;
  readonly actedAs: string;
  readonly isNamed: boolean;
  readonly name: string | null;
  readonly coordinates: readonly string[];
  readonly clause: string;
  readonly count: number;
};

/**
 * Everything that others were shown of whoever is signed in, the newest first, each by name where she may see the name (Schedule 1, 4.9.3).
 * @param named decides about a name as about any other field: `nameOf`
 */
export async function disclosuresOf(
  ctx: Ctx,
  named: (who: Who) => Promise<string | null>,
): Promise<readonly ToldDisclosure[]> {
  const { person } = whose(ctx);
  const told: ToldDisclosure[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    ctx.signal.throwIfAborted();
    const some = await ctx.em.find(
      DisclosureSeen,
      { person, $or: [{ delayedUntil: null }, { delayedUntil: { $lte: ctx.now } }] },
      { orderBy: { at: 'desc', id: 'asc' }, limit: AT_ONCE, offset, disableIdentityMap: true },
    );
    told.push(
      ...(await Promise.all(
        some.map(async ({ at, actedAs, viewer, coordinates, clause, count }) => ({
          at,
          actedAs,
          isNamed: viewer !== null,
          name: await named(viewer as Who),
          coordinates: coordinates as string[],
          clause,
          count,
        })),
      )),
    );
    if (some.length < AT_ONCE) return told;
  }
}
