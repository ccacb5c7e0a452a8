import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { BillingDetailsView } from './billingDetails.view.js';
import { readBillingDetails } from './readBillingDetails.js';
import type { DetailsSet } from './setBillingDetails.js';

@ObjectType('SetBillingDetailsPayload', {
  simpleResolvers: true,
  description: 'The outcome of saying to whom invoices are made out.',
})
export class SetBillingDetailsPayload extends Payload<DetailsSet> {
  @visibleTo(everyone)
  @Field(() => BillingDetailsView, { nullable: true, description: 'The details; null when nothing was changed.' })
  async billingDetails(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<BillingDetailsView | null> {
    return this.done && readBillingDetails(ctx, this.done.owner, info);
  }
}

/** Which invoice was dealt with, by its number: what stands on it is shown in a case only. */
export type Dealt = { readonly invoiceNumber: number };

@ObjectType()
abstract class InvoicePayload extends Payload<Dealt> {
  @visibleTo(everyone)
  @Field(() => Int, { nullable: true, description: 'The number of the invoice; null when nothing was done.' })
  get invoiceNumber(): number | null {
    return this.done?.invoiceNumber ?? null;
  }
}

@ObjectType('RecordPaymentPayload', { simpleResolvers: true, description: 'The outcome of recording a payment.' })
export class RecordPaymentPayload extends InvoicePayload {}

@ObjectType('ReversePaymentPayload', { simpleResolvers: true, description: 'The outcome of taking a payment back.' })
export class ReversePaymentPayload extends InvoicePayload {}

@ObjectType('CreditInvoicePayload', { simpleResolvers: true, description: 'The outcome of crediting an invoice.' })
export class CreditInvoicePayload extends InvoicePayload {
  @visibleTo(everyone)
  @Field(() => Int, { nullable: true, description: 'The number of the credit note; null when none was issued.' })
  get creditNoteNumber(): number | null {
    return (this.done as { readonly creditNoteNumber?: number } | null)?.creditNoteNumber ?? null;
  }
}

@ObjectType('VoidInvoicePayload', { simpleResolvers: true, description: 'The outcome of voiding an invoice.' })
export class VoidInvoicePayload extends InvoicePayload {}

@ObjectType('WriteOffInvoicePayload', {
  simpleResolvers: true,
  description: 'The outcome of writing an invoice off.',
})
export class WriteOffInvoicePayload extends InvoicePayload {}
