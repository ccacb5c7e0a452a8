import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { CreditReason } from './creditNote.entity.js';
import { CreditReasons, PaymentMeansNames, ReversalReasons, Taxes } from './invoiceWords.view.js';
import type { PaymentMeans, ReversalReason } from './payment.entity.js';
import type { Tax } from './taxes.js';

export const CENTS = 'in whole cents of Canadian dollars';

@ObjectType('InvoiceLine', {
  simpleResolvers: true,
  description: 'A klusster on an invoice, for the days of the month on which it was open.',
})
export class InvoiceLineView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'What the klusster was called when the invoice was issued.' })
  get klussterName(): string {
    return this.row.klussterName as string;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The first day that is counted, such as `2026-12-09`.' })
  get fromDay(): string {
    return this.row.fromDay as string;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description:
      'The first day that is not counted any more: on the day on which a klusster is handed over, whoever takes it over pays.',
  })
  get untilDay(): string {
    return this.row.untilDay as string;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How many days are counted.' })
  get days(): number {
    return this.row.days as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How many days the month has.' })
  get ofDays(): number {
    return this.row.ofDays as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `What it costs before tax, ${CENTS}.` })
  get cents(): number {
    return this.row.cents as number;
  }
}

@ObjectType('InvoiceTax', { simpleResolvers: true, description: 'A tax on an invoice.' })
export class InvoiceTaxView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => Taxes, { description: 'The tax.' })
  get tax(): Tax {
    return this.row.tax as Tax;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Its rate in 1/100,000 of the price: 9975 is 9.975 %.' })
  get rate(): number {
    return this.row.rate as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `What it comes to, ${CENTS}.` })
  get cents(): number {
    return this.row.cents as number;
  }
}

@ObjectType('Payment', { simpleResolvers: true, description: 'Money that came for an invoice.' })
export class PaymentView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => PaymentMeansNames, { description: 'How it came.' })
  get means(): PaymentMeans {
    return this.row.means as PaymentMeans;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `How much, ${CENTS}.` })
  get cents(): number {
    return this.row.cents as number;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it came.' })
  get receivedAt(): Date {
    return this.row.receivedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was taken back; null for one that was not.',
  })
  get reversedAt(): Date | null {
    return this.row.reversedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => ReversalReasons, { nullable: true, description: 'Why it was taken back.' })
  get reversedFor(): ReversalReason | null {
    return this.row.reversedFor as ReversalReason | null;
  }
}

@ObjectType('CreditNote', {
  simpleResolvers: true,
  description: 'That part of an invoice, or all of it, is not owed.',
})
export class CreditNoteView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => Int, { description: 'Its number; credit notes are numbered by themselves.' })
  get number(): number {
    return this.row.number as number;
  }

  @visibleTo(everyone)
  @Field(() => CreditReasons, { description: 'Why.' })
  get reason(): CreditReason {
    return this.row.reason as CreditReason;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `What is not owed before tax, ${CENTS}.` })
  get subtotalCents(): number {
    return this.row.subtotalCents as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `The tax on that, ${CENTS}.` })
  get taxCents(): number {
    return this.row.taxCents as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: `Both together, ${CENTS}.` })
  get totalCents(): number {
    return this.row.totalCents as number;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was issued.' })
  get issuedAt(): Date {
    return this.row.issuedAt as Date;
  }
}
