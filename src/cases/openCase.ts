import { KlussterOwner } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { CaseId } from '../kernel/ids.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { type CaseKind, SupportCase } from '../staff/index.js';
import { caseText } from './caseText.js';
import { fileCase } from './fileCase.js';
import { type Found, lookUp } from './lookUp.js';
import { staffWhoAsks } from './ownCases.js';

export type Opening = {
  readonly kind: CaseKind;
  readonly email?: string | null;
  readonly klussterOwnerId?: string | null;
  readonly emergencyId?: string | null;
  readonly reason: string;
};

/**
 * Opens a case of the member of staff who asks. Throws `KlussterError` NOT_FOUND where nobody is named, of an address once it
 * is on record that it was looked up; BAD_USER_INPUT where the person is named otherwise than the kind says.
 */
export async function openCase(ctx: Ctx, opening: Opening): Promise<{ id: CaseId } | Refused> {
  const reason = caseText(opening.reason);
  const { id: staff } = await staffWhoAsks(ctx);
  const found = await personNamed(ctx, staff, opening);
  if (isRefused(found)) return found;
  const { person } = found;
  const key = person && (await ctx.keys.of(person));
  if (!person || !key) throw new KlussterError('NOT_FOUND');
  return once<{ id: CaseId }>(ctx, { verb: 'openCase', input: opening }, async (em) => {
    const reviews = opening.emergencyId ? idNamed('SupportCase', opening.emergencyId) : undefined;
    return fileCase(em, ctx.now, { staff, person, key, kind: opening.kind, reason, reviews });
  });
}

async function personNamed(
  ctx: Ctx,
  staff: string,
  { kind, email, klussterOwnerId, emergencyId }: Opening,
): Promise<Found | Refused> {
  const isNamedOnce = [email, klussterOwnerId, emergencyId].filter(Boolean).length === 1;
  if (isNamedOnce && kind === 'QUESTION' && email) return lookUp(ctx, staff, email as EmailAddress);
  if (isNamedOnce && kind === 'REVIEW' && emergencyId) return reviewed(ctx, staff, emergencyId);
  if (isNamedOnce && kind === 'APPROVAL' && klussterOwnerId) {
    const id = idNamed('KlussterOwner', klussterOwnerId);
    return { person: (await ctx.em.findOne(KlussterOwner, { id }))?.person };
  }
  throw new KlussterError(
    'BAD_USER_INPUT',
    'A question names an address, an approval a Klusster Owner, a review an emergency; a report or an inquiry is taken up.',
  );
}

/** Whom an emergency of a colleague was about. There is none for whoever reviews none. */
async function reviewed({ em, viewer }: Ctx, staff: string, emergencyId: string): Promise<Found | Refused> {
  const id = idNamed('SupportCase', emergencyId);
  const isOfficer = viewer.kind === 'staff' && viewer.role === 'PRIVACY_OFFICER';
  const found = isOfficer ? await em.findOne(SupportCase, { id, kind: 'EMERGENCY' }) : null;
  if (found?.openedBy === staff) return refusedFor('OWN_CASE', { field: 'emergencyId' });
  return { person: found?.person };
}
