import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { RecoveryCode, SecondFactor } from '../factors/index.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { holdPerson, refusedToChange } from './mayChange.js';
import { tellOfChange } from './tellOfChange.js';

/** How many factors are left. */
export type RemovedFactor = { readonly left: number };

/**
 * Removes a second factor; with the last, the recovery codes. Staff keep one. Throws `KlussterError` NOT_FOUND for one that is
 * not hers.
 */
export async function removeSecondFactor(ctx: Ctx, { id }: { readonly id: string }): Promise<RemovedFactor | Refused> {
  const { person } = whose(ctx);
  const ref = fromGlobalId(id);
  const hers = ref?.kind === 'SecondFactor' ? { id: ref.id, person } : undefined;
  if (!hers || (await ctx.em.count(SecondFactor, hers)) === 0) throw new KlussterError('NOT_FOUND');
  const refused = await refusedToChange(ctx);
  if (refused) return refused;
  const isStaff = ctx.viewer.kind === 'staff';
  return ctx.em.transactional(async (em): Promise<RemovedFactor | Refused> => {
    await holdPerson(em, person);
    const left = await em.count(SecondFactor, { person, id: { $ne: hers.id } });
    if (left === 0 && isStaff) return refusedFor('LAST_SECOND_FACTOR');
    await em.nativeDelete(SecondFactor, hers);
    if (left === 0) await em.nativeDelete(RecoveryCode, { person });
    await tellOfChange(em, ctx, person);
    return { left };
  });
}
