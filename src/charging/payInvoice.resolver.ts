import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { klussterOwner } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { PayInvoiceInput } from './payInvoice.inputs.js';
import { payInvoice } from './payInvoice.js';
import { PayInvoicePayload } from './payInvoicePayload.view.js';

@Resolver()
export class PayInvoiceResolver {
  @visibleTo(klussterOwner)
  @Mutation(() => PayInvoicePayload, {
    nullable: true,
    description:
      'Pays an open invoice of yours with your stored card, now and because you say so: not the monthly processing, which goes on as if nothing were. Needs your consent to just this payment, and a recent proof (`proveAgain`). Declined, it may be asked again, with your consent to that. `NOT_FOUND` for an invoice that is not yours.',
  })
  async payInvoice(
    @Arg('input', () => PayInvoiceInput, { description: 'Which invoice, how much, and your consent.' })
    input: PayInvoiceInput,
    @Ctx() ctx: Context,
  ) {
    return new PayInvoicePayload({ outcome: await payInvoice(ctx, { ...input }), language: ctx.language });
  }
}
