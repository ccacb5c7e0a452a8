import { whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import type { PersonId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { type Withdrawn, withdraw } from './withdraw.js';

/** Takes back what she consented to, for one purpose. */
export async function withdrawConsent(
  ctx: Ctx,
  { purpose }: { readonly purpose: PurposeCode },
): Promise<Withdrawn | Refused> {
  const { person, session } = whose(ctx);
  return withdraw(ctx, {
    person: person as PersonId,
    purpose,
    method: 'API',
    evidence: { kind: 'SESSION', id: session },
  });
}
