import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { Province } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { MailingAddressScalar } from '../graph/scalars.js';
import type { CreditReason } from './creditNote.entity.js';
import type { InvoiceState } from './invoiceLife.js';
import { CreditReasons, InvoiceStates, OtherMeans, ReversalReasons } from './invoiceWords.view.js';
import type { PaymentMeans, ReversalReason } from './payment.entity.js';
import { NAME_MAX } from './setBillingDetails.js';

/** As much as a column of whole cents holds. */
export const CENTS_MAX = 2_000_000_000;
const NUMBER_MAX = 2_147_483_647;

@InputType({ description: 'Which invoices to list; all that are given must hold.' })
export class InvoiceFilter {
  @Min(1)
  @Max(NUMBER_MAX)
  @Field(() => Int, { nullable: true, description: 'The number of the invoice.' })
  number?: number | null;

  @Field(() => InvoiceStates, { nullable: true, description: 'Where it stands.' })
  state?: Exclude<InvoiceState, 'DRAFT'> | null;
}

@ArgsType()
export class InvoiceList extends PageArgs {
  @Field(() => InvoiceFilter, { nullable: true, description: 'Which invoices to list; all when left out.' })
  filter?: InvoiceFilter | null;
}

/** What the arguments of a list of invoices read. */
export const INVOICE_READS = { 'filter.number': 'Invoice.number', 'filter.state': 'Invoice.state' };

@InputType({ description: 'To whom your invoices are made out from now on.' })
export class SetBillingDetailsInput {
  @MaxLength(NAME_MAX)
  @Field(() => String, { description: 'The name on it, of you or your company, in 1 to 200 characters.' })
  name!: string;

  @Field(() => MailingAddressScalar, { description: 'The postal address on it.' })
  address!: string;

  @Field(() => Province, {
    description: 'The province or territory of that address: it says which taxes you pay, and when a month is over.',
  })
  province!: Province;
}

@InputType({ description: 'Which invoice.' })
export class InvoiceNumberInput {
  @Min(1)
  @Max(NUMBER_MAX)
  @Field(() => Int, { description: 'The number of the invoice.' })
  invoiceNumber!: number;
}

@InputType({ description: 'Money that came for an invoice, by anything but a card.' })
export class RecordPaymentInput extends InvoiceNumberInput {
  @Min(1)
  @Max(CENTS_MAX)
  @Field(() => Int, { description: 'How much, in whole cents of Canadian dollars.' })
  cents!: number;

  @Field(() => OtherMeans, { description: 'How it came.' })
  means!: Exclude<PaymentMeans, 'CARD'>;
}

@InputType({ description: 'A payment that is taken back.' })
export class ReversePaymentInput extends RecordPaymentInput {
  @Field(() => ReversalReasons, { description: 'Why.' })
  reason!: ReversalReason;
}

@InputType({ description: 'How much of an invoice is not owed.' })
export class CreditInvoiceInput extends InvoiceNumberInput {
  @Min(1)
  @Max(CENTS_MAX)
  @Field(() => Int, {
    nullable: true,
    description:
      'How much before tax, in whole cents of Canadian dollars; the tax on it is credited as well. All that is due when left out.',
  })
  subtotalCents?: number | null;

  @Field(() => CreditReasons, { description: 'Why; she reads it.' })
  reason!: CreditReason;
}
