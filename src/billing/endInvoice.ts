import { requireRecentProof } from '../accounts/index.js';
import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { Dealt } from './billingPayloads.view.js';
import { type InvoiceVerb, stateAfter } from './invoiceLife.js';
import { invoiceNumbered } from './invoiceNumbered.js';
import { orBeingCharged } from './orBeingCharged.js';
import { lead } from './settling.js';

/** The verbs that do nothing but lead from one state to another. */
type Ending = Extract<InvoiceVerb, 'void' | 'writeOff'>;

/**
 * Voids an invoice that should not have been issued, or writes off one that nobody will pay. One of which something was paid or credited is
 * not voided: credit the rest. Throws `KlussterError` NOT_FOUND for a number that no invoice has.
 */
export async function endInvoice(
  ctx: Ctx,
  verb: Ending,
  { invoiceNumber }: { readonly invoiceNumber: number },
): Promise<Dealt | Refused> {
  const unproven = await requireRecentProof(ctx);
  if (unproven) return unproven;
  await staffWhoAsks(ctx);
  const work = ctx.em.transactional(async (em): Promise<Dealt | Refused> => {
    const invoice = await invoiceNumbered(em, invoiceNumber);
    const isTouched = invoice.paidCents + invoice.creditedCents > 0;
    if (!stateAfter(invoice.state, verb) || (verb === 'void' && isTouched))
      return refusedFor('WRONG_STATE', { field: 'invoiceNumber' });
    lead(invoice, verb, ctx.now);
    return { invoiceNumber };
  });
  return orBeingCharged(work);
}
