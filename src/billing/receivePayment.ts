import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { Dealt } from './billingPayloads.view.js';
import { stateAfter } from './invoiceLife.js';
import { invoiceNumbered } from './invoiceNumbered.js';
import { orBeingCharged } from './orBeingCharged.js';
import type { PaymentMeans } from './payment.entity.js';
import { dueOf, recordPayment } from './settling.js';
import { tellOwner } from './tellOwner.js';

/** Money that came, as whoever opens the mail reads it. */
export type Receiving = {
  readonly invoiceNumber: number;
  readonly cents: number;
  readonly means: Exclude<PaymentMeans, 'CARD'>;
};

/**
 * Records money that came by anything but a card, and sends a receipt. More than is due is not taken: it is to be sent back.
 * Throws `KlussterError` NOT_FOUND for a number that no invoice has.
 */
export async function receivePayment(ctx: Ctx, input: Receiving): Promise<Dealt | Refused> {
  const { id: staff } = await staffWhoAsks(ctx);
  const { keys, now } = ctx;
  const { invoiceNumber, cents, means } = input;
  const work = once<Dealt>(ctx, { verb: 'recordPayment', input }, async (em) => {
    const invoice = await invoiceNumbered(em, invoiceNumber);
    if (!stateAfter(invoice.state, 'settle')) return refusedFor('WRONG_STATE', { field: 'invoiceNumber' });
    if (cents > dueOf(invoice)) return refusedFor('MORE_THAN_DUE', { field: 'cents' });
    recordPayment(em, invoice, { cents, means, at: now, staff });
    const said = { cents: String(cents), dueCents: String(dueOf(invoice)) };
    await tellOwner({ em, keys, now }, invoice, 'PAYMENT_RECEIVED', said);
    return { invoiceNumber };
  });
  return orBeingCharged(work);
}
