import type { Ctx } from '../ctx.js';
import type { StaffId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { CLEARANCE_DAYS_MAX, clear, type Duty } from '../staff/index.js';
import { sayOf } from './say.js';

const DAY_MS = 86_400_000;

export type Confirming = { readonly staffMemberId: string; readonly duty: Duty; readonly reviewBy: Date };

/**
 * Confirms that a colleague has to do what her role is for (§10.3), until it is to be looked at again. The newest word counts: a day that is
 * near ends what was given for longer. Throws as {@link sayOf} does.
 */
export const confirmClearance = (
  ctx: Ctx,
  { staffMemberId, duty, reviewBy }: Confirming,
): Promise<{ id: StaffId } | Refused> => {
  const { now } = ctx;
  const input = { staffMemberId, duty, reviewBy: reviewBy.toISOString() };
  return sayOf(ctx, { verb: 'confirmClearance', input }, (em, { id: staff, role }, by) => {
    if (reviewBy <= now || reviewBy.getTime() > now.getTime() + CLEARANCE_DAYS_MAX * DAY_MS)
      return refusedFor('TIME_REFUSED', { field: 'reviewBy' });
    clear(em, { staff, by, role, duty, at: now, reviewBy });
    return undefined;
  });
};
