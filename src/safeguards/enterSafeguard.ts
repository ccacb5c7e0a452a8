import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import type { Sensitivity } from '../incidents/index.js';
import { KlussterError } from '../kernel/errors.js';
import { newId, type SafeguardId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { CONTROLS } from '../policy/index.js';
import { impersonal } from './impersonal.js';
import { type NamedOwner, ownerNamed } from './owner.js';
import { isReviewable } from './reviewable.js';
import { Safeguard, type SafeguardKind } from './safeguard.entity.js';

/** Longest name of a safeguard, in characters. */
const NAME_MAX = 300;

export type Entering = NamedOwner & {
  readonly kind: SafeguardKind;
  readonly sensitivity: Sensitivity;
  readonly nameInEnglish: string;
  readonly nameInFrench: string;
  readonly control?: string | null;
  readonly reviewBy: Date;
};

/**
 * Enters a safeguard in the register (§10.2), with who answers for it and by when it is tested first. Throws `KlussterError` BAD_USER_INPUT for a control that
 * is none and for a name that names somebody; otherwise as {@link ownerNamed} does.
 */
export async function enterSafeguard(ctx: Ctx, input: Entering): Promise<{ id: SafeguardId } | Refused> {
  const { now } = ctx;
  const { kind, sensitivity, control = null, reviewBy } = input;
  const [nameEn, nameFr] = [impersonal(input.nameInEnglish, NAME_MAX), impersonal(input.nameInFrench, NAME_MAX)];
  if (control !== null && !Object.hasOwn(CONTROLS, control))
    throw new KlussterError('BAD_USER_INPUT', 'This is no control.');
  const [{ id: enteredBy }, owner] = [await staffWhoAsks(ctx), await ownerNamed(ctx.em, input)];
  if (!isReviewable(reviewBy, now)) return refusedFor('TIME_REFUSED', { field: 'reviewBy' });
  return once<{ id: SafeguardId }>(ctx, { verb: 'enterSafeguard', input }, async (em) => {
    const id = newId<SafeguardId>();
    const said = { kind, sensitivity, nameEn, nameFr, control, ...owner };
    em.create(Safeguard, { id, ...said, enteredBy, enteredAt: now, reviewBy });
    return { id };
  });
}
