import { requireRecentProof, whose } from '../accounts/index.js';
import { Invoice, zoneOfOwner } from '../billing/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { ownerWhoAsks } from '../klussters/index.js';
import { type Begun, beginByHand } from './beginByHand.js';

/** Which invoice, what she was shown as due of it in whole cents (CAD), and that she consents to just this payment (§4.2, §6). */
export type Paying = {
  readonly invoiceId: string;
  readonly cents: number;
  readonly consent: boolean;
  readonly policyVersion: string;
  readonly language: 'EN' | 'FR';
};

/**
 * Pays an open invoice of whoever asks with her stored card, because she says so: not the monthly processing. It is on record when this answers,
 * and a job charges the card at once. Throws `KlussterError` NOT_FOUND for an invoice that is not hers.
 */
export async function payInvoice(ctx: Ctx, input: Paying): Promise<Begun | Refused> {
  const owner = ownerWhoAsks(ctx.viewer);
  const ref = fromGlobalId(input.invoiceId);
  const invoice = ref?.kind === 'Invoice' ? ref.id : undefined;
  const isHers = invoice && (await ctx.em.count(Invoice, { id: invoice, owner, state: { $ne: 'DRAFT' } })) > 0;
  if (!isHers) throw new KlussterError('NOT_FOUND');
  const { cents, consent, ...shown } = input;
  if (shown.policyVersion !== ctx.documents.PRIVACY_POLICY[shown.language].version)
    return refusedFor('POLICY_CHANGED', { field: 'policyVersion' });
  if (!consent) return refusedFor('CONSENT_NEEDED', { field: 'consent' });
  const unproven = await requireRecentProof(ctx);
  if (unproven) return unproven;
  const { keys, now } = ctx;
  const { policyVersion: version, language } = shown;
  const evidence = { kind: 'SESSION', id: whose(ctx).session } as const;
  return once<Begun>(ctx, { verb: 'payInvoice', input }, (em) =>
    beginByHand(
      { em, keys, now, zoneOf: zoneOfOwner },
      { owner, invoice, cents, shown: { policyVersion: version, language }, evidence },
    ),
  );
}
