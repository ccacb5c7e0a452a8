import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import type { Finding, InquiryKind } from './inquiry.entity.js';
import { Findings, InquiryKinds } from './inquiryWords.view.js';

@InputType({ description: 'What you want to know, or what you complain of.' })
export class SendInquiryInput {
  @Field(() => InquiryKinds, { description: 'Whether it is a question or a complaint.' })
  kind!: InquiryKind;

  @Field(() => String, {
    description: 'In your words, in 1 to 5000 characters. Staff read it in a case only, which you can see.',
  })
  text!: string;

  @Field(() => Language, {
    nullable: true,
    description: 'In which language you are answered; that of your last consent when left out.',
  })
  language?: Language | null;
}

@InputType({ description: 'What came by mail or telephone, and when.' })
export class RecordInquiryInput {
  @Field(() => ID, { description: 'An open case of yours, about whoever it came from and about no inquiry yet.' })
  caseId!: string;

  @Field(() => InquiryKinds, { description: 'Whether it is a question or a complaint.' })
  kind!: InquiryKind;

  @Field(() => String, { description: 'What was written or said, in 1 to 5000 characters. She can read it.' })
  text!: string;

  @Field(() => String, {
    description: 'The day on which it came, such as `2026-11-30`: today or a day of the last year.',
  })
  receivedOn!: string;

  @Field(() => Language, {
    nullable: true,
    description: 'In which language she is answered; that of her last consent when left out.',
  })
  language?: Language | null;
}

@InputType({ description: 'Which inquiry is taken up, and why in a case of yours.' })
export class TakeInquiryInput {
  @Field(() => ID, { description: 'The global id of an inquiry that is `WAITING`.' })
  inquiryId!: string;

  @Field(() => String, {
    description: 'Why it is taken up, in 1 to 1000 characters. Whoever sent it can read it among her cases.',
  })
  reason!: string;
}

@InputType({ description: 'What is answered to a question.' })
export class AnswerInquiryInput {
  @Field(() => ID, { description: 'The global id of a question of an open case of yours.' })
  inquiryId!: string;

  @Field(() => String, { description: 'The answer, in 1 to 5000 characters; it is sent by mail.' })
  text!: string;
}

@InputType({ description: 'How a complaint ends.' })
export class CloseComplaintInput {
  @Field(() => ID, { description: 'The global id of a complaint of an open case of yours.' })
  inquiryId!: string;

  @Field(() => Findings, { description: 'What was found.' })
  finding!: Finding;

  @Field(() => String, { description: 'Why, in 1 to 5000 characters; it is sent by mail.' })
  reasons!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What was done about it, in 1 to 5000 characters; it is sent by mail. Needed unless the complaint is `NOT_WELL_FOUNDED`.',
  })
  measure?: string | null;
}

export enum InquiryOrder {
  DUE = 'DUE',
  NEWEST = 'NEWEST',
}
registerEnumType(InquiryOrder, {
  name: 'InquiryOrder',
  description: 'Orders of inquiries.',
  valuesConfig: {
    DUE: { description: 'Those first that are to be answered first.' },
    NEWEST: { description: 'The newest first.' },
  },
});

@InputType({ description: 'Which inquiries to list.' })
export class InquiryFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether they are answered; all when left out.' })
  answered?: boolean | null;
}

@ArgsType()
export class InquiryList extends PageArgs {
  @Field(() => InquiryFilter, { nullable: true, description: 'Which inquiries to list; all when left out.' })
  filter?: InquiryFilter | null;

  @Field(() => InquiryOrder, { defaultValue: InquiryOrder.DUE, description: 'The order of the list.' })
  orderBy!: InquiryOrder;
}

/** What the arguments of a list of inquiries read. */
export const INQUIRY_READS = {
  'filter.answered': 'Inquiry.state',
  'orderBy.DUE': 'Inquiry.limit',
  'orderBy.NEWEST': 'Inquiry.sentAt',
} as const;
