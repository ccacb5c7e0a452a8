import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, ID, Info, Int, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Province } from '../graph/enums.js';
import { type InvoiceId, toGlobalId } from '../kernel/ids.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { InvoiceState } from './invoiceLife.js';
import { CENTS } from './invoiceParts.view.js';
import { InvoiceStates } from './invoiceWords.view.js';
import { monthOf } from './months.js';

/** Reached only through `invoices`, which is guarded; whoever is given one may see all of it. To whom it is made out is sealed. */
@subject('person')
@ObjectType('Invoice', {
  simpleResolvers: true,
  description: 'What a Klusster Owner owes for the klussters that were open for her in one month.',
})
export class InvoiceView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the invoice.' })
  get id(): string {
    return toGlobalId('Invoice', this.row.id as InvoiceId);
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Its number. Name it when you pay by other means than a card.' })
  get number(): number {
    return this.row.number as number;
  }

  @visibleTo(everyone)
  @Field(() => InvoiceStates, { description: 'Where it stands.' })
  get state(): Exclude<InvoiceState, 'DRAFT'> {
    return this.row.state as Exclude<InvoiceState, 'DRAFT'>;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The month that it is for, such as `2026-12`.' })
  get month(): string {
    return monthOf(this.row.month as string);
  }

  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @Field(() => String, { nullable: true, description: 'To whom it is made out.' })
  name(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @Field(() => String, { nullable: true, description: 'The postal address on it.' })
  address(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => Province, { description: 'The province or territory by which it is taxed.' })
  get province(): Province {
    return this.row.province as Province;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `What one klusster cost for the whole month, before tax, ${CENTS}.` })
  get monthlyCents(): number {
    return this.row.monthlyCents as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `What its lines come to, ${CENTS}.` })
  get subtotalCents(): number {
    return this.row.subtotalCents as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `What its taxes come to, ${CENTS}.` })
  get taxCents(): number {
    return this.row.taxCents as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `Lines and taxes together, ${CENTS}.` })
  get totalCents(): number {
    return this.row.totalCents as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `What is not owed of it, by credit notes, ${CENTS}.` })
  get creditedCents(): number {
    return this.row.creditedCents as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `What was paid of it, ${CENTS}.` })
  get paidCents(): number {
    return this.row.paidCents as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, {
    description: `What is still to be paid, ${CENTS}; nothing is asked for where it is void or uncollectible.`,
  })
  get dueCents(): number {
    return this.row.dueCents as number;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was issued.' })
  get issuedAt(): Date {
    return this.row.issuedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The last day on which it is to be paid, such as `2027-01-31`.' })
  get dueOn(): string {
    return this.row.dueOn as string;
  }
}
