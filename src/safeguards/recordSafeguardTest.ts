import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { idNamed } from '../kernel/idNamed.js';
import { newId, type SafeguardId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { heldSafeguard } from './heldSafeguard.js';
import { impersonal } from './impersonal.js';
import { isReviewable } from './reviewable.js';
import { SafeguardTest } from './safeguardTest.entity.js';

/** Longest note of a test, in characters. */
const NOTE_MAX = 500;

export type Testing = {
  readonly safeguardId: string;
  readonly testedAt: Date;
  readonly passed: boolean;
  readonly note?: string | null;
  readonly reviewBy: Date;
};

/**
 * Puts a test or review of a safeguard on record. One that did not pass makes it red until one passes. Throws `KlussterError` BAD_USER_INPUT for a note that
 * names somebody; otherwise as `heldSafeguard` does.
 */
export async function recordSafeguardTest(ctx: Ctx, input: Testing): Promise<{ id: SafeguardId } | Refused> {
  const { now } = ctx;
  const { testedAt, passed, reviewBy } = input;
  const id = idNamed('Safeguard', input.safeguardId) as SafeguardId;
  const note = input.note == null ? null : impersonal(input.note, NOTE_MAX);
  const { id: by } = await staffWhoAsks(ctx);
  return once<{ id: SafeguardId }>(ctx, { verb: 'recordSafeguardTest', input }, async (em) => {
    const safeguard = await heldSafeguard(em, id);
    if (safeguard.retiredAt) return refusedFor('WRONG_STATE', { field: 'safeguardId' });
    // The last word counts, so that none comes in before one that is there.
    const isBefore = (await em.count(SafeguardTest, { safeguard: id, testedAt: { $gte: testedAt } })) > 0;
    if (testedAt > now || isBefore) return refusedFor('TIME_REFUSED', { field: 'testedAt' });
    if (!isReviewable(reviewBy, now)) return refusedFor('TIME_REFUSED', { field: 'reviewBy' });
    const test = { id: newId(), safeguard: id, by, testedAt, recordedAt: now, passed, note, reviewBy };
    em.create(SafeguardTest, test);
    return { id };
  });
}
