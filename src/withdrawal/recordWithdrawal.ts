import { ownCase, personOfOwnCase } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { PersonId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { CaseGrant } from '../staff/index.js';
import { type Withdrawn, withdraw } from './withdraw.js';

export type Recording = {
  readonly caseId: string;
  readonly purpose: PurposeCode;
  readonly receivedAt: Date;
};

/**
 * Puts a withdrawal on record that came by mail to info@ (§7.2), under an open grant of the case that covers consents: it counts from
 * here on, and how long the letter had waited is on record with it. Throws `KlussterError` NOT_FOUND for a case that is not hers, and
 * FORBIDDEN without such a grant.
 */
export async function recordWithdrawal(
  ctx: Ctx,
  { caseId, purpose, receivedAt }: Recording,
): Promise<Withdrawn | Refused> {
  const { viewer, now } = ctx;
  if (receivedAt > now) return refusedFor('TIME_REFUSED', { field: 'receivedAt' });
  const { person } = await personOfOwnCase(ctx, caseId);
  const supportCase = idNamed('SupportCase', caseId);
  const evidence = { kind: 'CASE', id: supportCase } as const;
  const asked = { person: person as PersonId, purpose, method: 'MAIL', evidence, receivedAt } as const;
  return withdraw(ctx, asked, async (em) => {
    const { id, closedAt } = await ownCase({ em, viewer }, caseId);
    const open = { supportCase: id, closedAt: null, expiresAt: { $gt: now }, groups: { $contains: ['consent'] } };
    if (closedAt || (await em.count(CaseGrant, open)) === 0) throw new KlussterError('FORBIDDEN');
  });
}
