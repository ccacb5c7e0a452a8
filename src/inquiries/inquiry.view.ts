import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, ID, Info, ObjectType } from 'type-graphql';
import { StaffMemberView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { type InquiryId, toGlobalId } from '../kernel/ids.js';
import { RECOURSE } from '../kernel/recourse.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { Finding, InquiryKind, InquiryState } from './inquiry.entity.js';
import { Findings, InquiryKinds, InquiryStates } from './inquiryWords.view.js';

/** Given to her who sent it and to staff, to nobody else. Of her it says nothing: whoever answers it sees her words in a case, with a grant. */
@subject('person')
@ObjectType('Inquiry', {
  simpleResolvers: true,
  description:
    'A question, a complaint or a request for a correction that somebody sent us, or that staff entered for her. Who it was, and in which words, is seen in a case only, by staff with a grant.',
})
export class InquiryView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the inquiry; it is the reference that stands in our messages.' })
  get id(): string {
    return toGlobalId('Inquiry', this.row.id as InquiryId);
  }

  @visibleTo(everyone)
  @Field(() => InquiryKinds, { description: 'What it is.' })
  get kind(): InquiryKind {
    return this.row.kind as InquiryKind;
  }

  @visibleTo(everyone)
  @Field(() => InquiryStates, { description: 'Where it stands.' })
  get state(): InquiryState {
    return this.row.state as InquiryState;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, {
    nullable: true,
    description: 'In the words of whoever sent it. For staff, the grant must cover `CASE`.',
  })
  text(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'Which field is to be corrected, as `Type.field`; null for all else.',
  })
  get coordinate(): string | null {
    return this.row.coordinate as string | null;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, {
    nullable: true,
    description:
      'What is kept beside the field if it is not corrected, in the words of whoever disputes it. For staff, the grant must cover `CASE`.',
  })
  statement(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was sent, or entered by staff.' })
  get sentAt(): Date {
    return this.row.sentAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description: 'The day on which we received it, such as `2026-11-30`, from which its time is counted.',
  })
  get receivedOn(): string {
    return this.row.receivedOn as string;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    description:
      'The last day on which it is to be answered, such as `2026-12-30`: 30 days after it was received, or the next day that is neither a Sunday nor a holiday.',
  })
  get limit(): string {
    return this.row.limit as string;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { nullable: true, description: 'Who works on it; null while nobody does.' })
  get handledBy(): StaffMemberView | null {
    return this.row.handledBy ? new StaffMemberView(this.row.handledBy as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered; null until then.' })
  get answeredAt(): Date | null {
    return this.row.answeredAt as Date | null;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, {
    nullable: true,
    description:
      'What was answered; of a complaint, the reasons of the finding. Null until then. For staff, the grant must cover `CASE`.',
  })
  answer(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => Findings, {
    nullable: true,
    description: 'What was found about a complaint, or became of a request; null until then.',
  })
  get finding(): Finding | null {
    return this.row.finding as Finding | null;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, {
    nullable: true,
    description: 'What was done about a complaint, where something was. For staff, the grant must cover `CASE`.',
  })
  measure(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'Where whoever complained, or asked for a correction, may turn if she is not satisfied, in the language of the request’s `Accept-Language`; null for a question.',
  })
  recourse(@Ctx() { language }: Context): string | null {
    return this.row.recourse !== 'QUESTION' ? RECOURSE[language] : null;
  }
}
