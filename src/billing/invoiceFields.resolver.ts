import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { Language } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { rowOf } from '../privacy/lens.js';
import { personal, reads, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { InvoiceView } from './invoice.view.js';
import { CreditNoteView, InvoiceLineView, InvoiceTaxView, PaymentView } from './invoiceParts.view.js';
import { printInvoice } from './printInvoice.js';

const InvoiceLineConnection = connectionOf('InvoiceLine', InvoiceLineView);
const InvoiceTaxConnection = connectionOf('InvoiceTax', InvoiceTaxView);
const PaymentConnection = connectionOf('Payment', PaymentView);
const CreditNoteConnection = connectionOf('CreditNote', CreditNoteView);

@Resolver(() => InvoiceView)
export class InvoiceFields {
  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @reads({ creditNote: 'CreditNote.number', language: null })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The invoice as it stands now, or a credit note on it, printed as a PDF (`application/pdf`) in base64. It costs much: ask for one at a time.',
  })
  async pdf(
    @Root() invoice: InvoiceView,
    @Arg('language', () => Language, {
      nullable: true,
      description: 'The language that it is printed in; by default that of `Accept-Language`.',
    })
    language: Language | null,
    @Arg('creditNote', () => Int, {
      nullable: true,
      description: 'The number of a credit note on the invoice; null is given for one that is not on it.',
    })
    creditNote: number | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    const { vault } = ctx;
    if (!(await vault.show(invoice, info))) return null;
    // To whom it is made out passes the one door, under the rules of its own fields.
    const name = (await vault.tell(invoice, 'Invoice.name', info)) ?? '';
    const address = (await vault.tell(invoice, 'Invoice.address', info)) ?? '';
    const pdf = await printInvoice(ctx, {
      invoice: rowOf<Row>(invoice).id as string,
      billedTo: { name, address },
      language: language ?? ctx.language,
      creditNote: creditNote ?? null,
    });
    return pdf?.toString('base64') ?? null;
  }

  @visibleTo(everyone)
  @FieldResolver(() => InvoiceLineConnection, { description: 'The klussters on it.' })
  lines(@Root() invoice: InvoiceView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new InvoiceLineConnection(listOf(invoice, info));
  }

  @visibleTo(everyone)
  @FieldResolver(() => InvoiceTaxConnection, { description: 'The taxes on it.' })
  taxes(@Root() invoice: InvoiceView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new InvoiceTaxConnection(listOf(invoice, info));
  }

  @visibleTo(everyone)
  @FieldResolver(() => PaymentConnection, { description: 'The money that came for it, also what was taken back.' })
  payments(@Root() invoice: InvoiceView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new PaymentConnection(listOf(invoice, info));
  }

  @visibleTo(everyone)
  @FieldResolver(() => CreditNoteConnection, { description: 'The credit notes on it.' })
  creditNotes(@Root() invoice: InvoiceView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new CreditNoteConnection(listOf(invoice, info));
  }
}
