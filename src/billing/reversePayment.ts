import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { Dealt } from './billingPayloads.view.js';
import { invoiceNumbered } from './invoiceNumbered.js';
import { orBeingCharged } from './orBeingCharged.js';
import { Payment, type ReversalReason } from './payment.entity.js';
import type { Receiving } from './receivePayment.js';
import { lead } from './settling.js';

export type Reversing = Receiving & { readonly reason: ReversalReason };

/**
 * Takes back the latest payment of an invoice that came by these means and is of this sum, as when a cheque bounces; what was settled by it
 * is due again. Throws `KlussterError` NOT_FOUND for a number that no invoice has.
 */
export async function reversePayment(ctx: Ctx, input: Reversing): Promise<Dealt | Refused> {
  await staffWhoAsks(ctx);
  const { invoiceNumber, cents, means, reason } = input;
  const work = once<Dealt>(ctx, { verb: 'reversePayment', input }, async (em) => {
    const invoice = await invoiceNumbered(em, invoiceNumber);
    const payment = await em.findOne(
      Payment,
      { invoice: invoice.id, means, cents, reversedAt: null },
      { orderBy: { receivedAt: 'desc' } },
    );
    if (!payment) return refusedFor('NO_SUCH_PAYMENT', { field: 'cents' });
    Object.assign(payment, { reversedAt: ctx.now, reversedFor: reason });
    invoice.paidCents -= cents;
    if (invoice.state === 'PAID') lead(invoice, 'reopen', ctx.now);
    return { invoiceNumber };
  });
  return orBeingCharged(work);
}
