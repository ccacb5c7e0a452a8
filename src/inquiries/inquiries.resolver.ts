import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import { SupportCaseView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { everyone, self, signedIn, staff } from '../privacy/audience.js';
import { rowOf } from '../privacy/lens.js';
import { personal, reads, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { answerInquiry } from './answerInquiry.js';
import { closeComplaint } from './closeComplaint.js';
import {
  AnswerInquiryInput,
  CloseComplaintInput,
  INQUIRY_READS,
  InquiryList,
  RecordInquiryInput,
  SendInquiryInput,
  TakeInquiryInput,
} from './inquiries.inputs.js';
import {
  AnswerInquiryPayload,
  CloseComplaintPayload,
  RecordInquiryPayload,
  SendInquiryPayload,
  TakeInquiryPayload,
} from './inquiries.payloads.view.js';
import { InquiryView } from './inquiry.view.js';
import { PrivacyOfficerView } from './privacyOfficer.view.js';
import { listInquiries } from './readInquiries.js';
import { recordInquiry } from './recordInquiry.js';
import { sendInquiry } from './sendInquiry.js';
import { takeInquiry } from './takeInquiry.js';

const InquiryConnection = connectionOf('Inquiry', InquiryView);

@Resolver()
export class InquiriesResolver {
  @visibleTo(everyone)
  @Query(() => PrivacyOfficerView, {
    description: 'Who answers for the privacy policy, and where she is reached (privacy policy, 13.2).',
  })
  privacyOfficer(@Ctx() { privacyOfficer, language }: Context) {
    return new PrivacyOfficerView({ ...privacyOfficer, language });
  }

  @visibleTo(signedIn)
  @Mutation(() => SendInquiryPayload, {
    nullable: true,
    description:
      'Sends us a question about the privacy policy or about what is held of you, or a complaint. You are told at once by mail by when and by whom it is answered, within 30 days (privacy policy, 16.2).',
  })
  async sendInquiry(
    @Arg('input', () => SendInquiryInput, { description: 'What you want to know, or complain of.' })
    input: SendInquiryInput,
    @Ctx() ctx: Context,
  ) {
    return new SendInquiryPayload({ outcome: await sendInquiry(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @reads(INQUIRY_READS)
  @Query(() => InquiryConnection, {
    nullable: true,
    description:
      'Questions and complaints, of nobody in particular, those first that are to be answered first. Take one up to deal with it.',
  })
  async inquiries(@Args(() => InquiryList) _list: InquiryList, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return new InquiryConnection(await listInquiries(ctx, info));
  }

  @visibleTo(staff)
  @Mutation(() => TakeInquiryPayload, {
    nullable: true,
    description:
      'Opens a case about whoever sent an inquiry. It shows nothing of her; ask for a grant in it. When the case is closed before the inquiry is answered, it waits again.',
  })
  async takeInquiry(
    @Arg('input', () => TakeInquiryInput, { description: 'Which inquiry, and why.' }) input: TakeInquiryInput,
    @Ctx() ctx: Context,
  ) {
    return new TakeInquiryPayload({ outcome: await takeInquiry(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => RecordInquiryPayload, {
    nullable: true,
    description:
      'Enters a question or complaint that came by mail or telephone, in a case about whoever it came from. Its time is counted from the day on which it came; she is told by mail that it arrived.',
  })
  async recordInquiry(
    @Arg('input', () => RecordInquiryInput, { description: 'What came, and when.' }) input: RecordInquiryInput,
    @Ctx() ctx: Context,
  ) {
    return new RecordInquiryPayload({ outcome: await recordInquiry(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => AnswerInquiryPayload, {
    nullable: true,
    description: 'Answers the question of one of your cases; the answer is sent by mail.',
  })
  async answerInquiry(
    @Arg('input', () => AnswerInquiryInput, { description: 'Which question, and the answer.' })
    input: AnswerInquiryInput,
    @Ctx() ctx: Context,
  ) {
    return new AnswerInquiryPayload({ outcome: await answerInquiry(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => CloseComplaintPayload, {
    nullable: true,
    description:
      'Closes the complaint of one of your cases with a finding, its reasons and what was done about it; all of it is sent by mail, with where to turn for whoever is not satisfied.',
  })
  async closeComplaint(
    @Arg('input', () => CloseComplaintInput, { description: 'Which complaint, and how it ends.' })
    input: CloseComplaintInput,
    @Ctx() ctx: Context,
  ) {
    return new CloseComplaintPayload({ outcome: await closeComplaint(ctx, input), language: ctx.language });
  }
}

@Resolver(() => ViewerView)
export class ViewerInquiries {
  @visibleTo(self)
  @personal('case', '13.1')
  @FieldResolver(() => InquiryConnection, {
    nullable: true,
    description: 'What you asked us or complained of, the newest first, by when it is answered, and what was.',
  })
  async inquiries(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new InquiryConnection(listOf(viewer, info)) : null;
  }
}

@Resolver(() => SupportCaseView)
export class CaseInquiry {
  @visibleTo(everyone)
  @FieldResolver(() => InquiryView, {
    nullable: true,
    description: 'The inquiry that it is about, if it is about one.',
  })
  inquiry(@Root() supportCase: SupportCaseView): InquiryView | null {
    const inquiry = rowOf(supportCase).inquiry as Row | null;
    return inquiry && new InquiryView(inquiry);
  }
}
