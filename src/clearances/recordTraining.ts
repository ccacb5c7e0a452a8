import type { Ctx } from '../ctx.js';
import type { StaffId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { recordTraining as record, TRAINING_DAYS, type TrainingModule } from '../staff/index.js';
import { sayOf } from './say.js';

const DAY_MS = 86_400_000;

export type Recording = { readonly staffMemberId: string; readonly module: TrainingModule; readonly passedAt: Date };

/** Puts on record that a colleague passed a module (§10.3): it counts for a year. Throws as {@link sayOf} does. */
export const recordTraining = (
  ctx: Ctx,
  { staffMemberId, module, passedAt }: Recording,
): Promise<{ id: StaffId } | Refused> => {
  const { now } = ctx;
  const input = { staffMemberId, module, passedAt: passedAt.toISOString() };
  return sayOf(ctx, { verb: 'recordTraining', input }, (em, { id: staff }, by) => {
    if (passedAt > now || passedAt.getTime() + TRAINING_DAYS * DAY_MS <= now.getTime())
      return refusedFor('TIME_REFUSED', { field: 'passedAt' });
    record(em, { staff, by, module, passedAt, at: now });
    return undefined;
  });
};
