import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { KlussterOwnerView } from '../accounts/index.js';
import { PersonView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { caseStaff, everyone, klussterOwner, self, staff } from '../privacy/audience.js';
import { rowOf } from '../privacy/lens.js';
import { personal, reads, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import {
  CreditInvoiceInput,
  INVOICE_READS,
  InvoiceList,
  InvoiceNumberInput,
  RecordPaymentInput,
  ReversePaymentInput,
  SetBillingDetailsInput,
} from './billing.inputs.js';
import { BillingDetailsView } from './billingDetails.view.js';
import {
  CreditInvoicePayload,
  RecordPaymentPayload,
  ReversePaymentPayload,
  SetBillingDetailsPayload,
  VoidInvoicePayload,
  WriteOffInvoicePayload,
} from './billingPayloads.view.js';
import { creditInvoice } from './creditInvoice.js';
import { endInvoice } from './endInvoice.js';
import { InvoiceView } from './invoice.view.js';
import { readPrice } from './prices.js';
import { receivePayment } from './receivePayment.js';
import { reversePayment } from './reversePayment.js';
import { setBillingDetails } from './setBillingDetails.js';

const InvoiceConnection = connectionOf('Invoice', InvoiceView);

const INVOICE = { description: 'Which invoice.' };

@Resolver()
export class BillingResolver {
  @visibleTo(everyone)
  @Query(() => Int, {
    nullable: true,
    description:
      'What a klusster costs for a whole month, in whole cents of Canadian dollars before tax; null while klussters cost nothing.',
  })
  klussterMonthlyCents(@Ctx() ctx: Context) {
    return readPrice(ctx);
  }

  @visibleTo(klussterOwner)
  @Mutation(() => SetBillingDetailsPayload, {
    nullable: true,
    description:
      'Says to whom your invoices are made out from now on. Until you do, they are made out to you at your postal address, and taxed by the province of the klusster that you opened first.',
  })
  async setBillingDetails(
    @Arg('input', () => SetBillingDetailsInput, { description: 'To whom.' }) input: SetBillingDetailsInput,
    @Ctx() ctx: Context,
  ) {
    return new SetBillingDetailsPayload({ outcome: await setBillingDetails(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => RecordPaymentPayload, {
    nullable: true,
    description: 'Records money that came for an invoice by anything but a card. A receipt is sent.',
  })
  async recordPayment(
    @Arg('input', () => RecordPaymentInput, { description: 'What came, and for which invoice.' })
    input: RecordPaymentInput,
    @Ctx() ctx: Context,
  ) {
    return new RecordPaymentPayload({ outcome: await receivePayment(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => ReversePaymentPayload, {
    nullable: true,
    description: 'Takes back the latest such payment of an invoice: what it had settled is due again.',
  })
  async reversePayment(
    @Arg('input', () => ReversePaymentInput, { description: 'Which payment, and why.' }) input: ReversePaymentInput,
    @Ctx() ctx: Context,
  ) {
    return new ReversePaymentPayload({ outcome: await reversePayment(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => CreditInvoicePayload, {
    nullable: true,
    description:
      'Issues a credit note: part of an invoice, or all that is due, is not owed. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async creditInvoice(
    @Arg('input', () => CreditInvoiceInput, { description: 'How much of which invoice.' }) input: CreditInvoiceInput,
    @Ctx() ctx: Context,
  ) {
    return new CreditInvoicePayload({ outcome: await creditInvoice(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => VoidInvoicePayload, {
    nullable: true,
    description:
      'Voids an open invoice that should not have been issued, of which nothing was paid or credited. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async voidInvoice(@Arg('input', () => InvoiceNumberInput, INVOICE) input: InvoiceNumberInput, @Ctx() ctx: Context) {
    return new VoidInvoicePayload({ outcome: await endInvoice(ctx, 'void', input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => WriteOffInvoicePayload, {
    nullable: true,
    description:
      'Writes off an open invoice that nobody will pay: no card is charged for it any more. A payment that comes all the same can be recorded. It asks for a proof of the last ten minutes (`PROOF_NEEDED`).',
  })
  async writeOffInvoice(
    @Arg('input', () => InvoiceNumberInput, INVOICE) input: InvoiceNumberInput,
    @Ctx() ctx: Context,
  ) {
    return new WriteOffInvoicePayload({ outcome: await endInvoice(ctx, 'writeOff', input), language: ctx.language });
  }
}

const detailsIn = (row: Row): BillingDetailsView | null => {
  const details = row.billingDetails as Row | null;
  return details && new BillingDetailsView(details);
};

@Resolver(() => KlussterOwnerView)
export class KlussterOwnerBilling {
  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @reads(INVOICE_READS)
  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: 'The invoices of the Klusster Owner, the newest first.',
  })
  async invoices(
    @Root() owner: KlussterOwnerView,
    @Args(() => InvoiceList) _list: InvoiceList,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(owner, info)) ? new InvoiceConnection(listOf(owner, info)) : null;
  }

  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @FieldResolver(() => BillingDetailsView, {
    nullable: true,
    description: 'To whom the invoices are made out; null until the Klusster Owner has said so.',
  })
  async billingDetails(
    @Root() owner: KlussterOwnerView,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BillingDetailsView | null> {
    return (await vault.show(owner, info)) ? detailsIn(rowOf(owner)) : null;
  }
}

@Resolver(() => PersonView)
export class PersonBilling {
  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @reads(INVOICE_READS)
  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: 'Her invoices, the newest first. The grant covers `BILLING`.',
  })
  async invoices(
    @Root() person: PersonView,
    @Args(() => InvoiceList) _list: InvoiceList,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(person, info)) ? new InvoiceConnection(listOf(person, info)) : null;
  }
}
