import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import { readOwnCase, SupportCaseView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { InquiryView } from './inquiry.view.js';
import { readInquiry } from './readInquiries.js';

type Changed = { readonly id: string };

@ObjectType('SendInquiryPayload', { simpleResolvers: true, description: 'The outcome of writing to us.' })
export class SendInquiryPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => InquiryView, { nullable: true, description: 'The inquiry; null when there is none.' })
  async inquiry(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<InquiryView | null> {
    return this.done && readInquiry(ctx, this.done.id, info);
  }
}

@ObjectType('RecordInquiryPayload', {
  simpleResolvers: true,
  description: 'The outcome of entering what came by mail or telephone.',
})
export class RecordInquiryPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => InquiryView, { nullable: true, description: 'The inquiry; null when there is none.' })
  async inquiry(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<InquiryView | null> {
    return this.done && readInquiry(ctx, this.done.id, info);
  }
}

@ObjectType('TakeInquiryPayload', { simpleResolvers: true, description: 'The outcome of taking an inquiry up.' })
export class TakeInquiryPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SupportCaseView, {
    nullable: true,
    description: 'The case that was opened about it; null when none was.',
  })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
    return this.done && readOwnCase(ctx, this.done.id, info);
  }
}

@ObjectType('AnswerInquiryPayload', { simpleResolvers: true, description: 'The outcome of answering a question.' })
export class AnswerInquiryPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => InquiryView, { nullable: true, description: 'The inquiry; null when it was not answered.' })
  async inquiry(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<InquiryView | null> {
    return this.done && readInquiry(ctx, this.done.id, info);
  }
}

@ObjectType('CloseComplaintPayload', { simpleResolvers: true, description: 'The outcome of closing a complaint.' })
export class CloseComplaintPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => InquiryView, { nullable: true, description: 'The complaint; null when it was not closed.' })
  async inquiry(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<InquiryView | null> {
    return this.done && readInquiry(ctx, this.done.id, info);
  }
}

@ObjectType('RequestCorrectionPayload', {
  simpleResolvers: true,
  description: 'The outcome of asking for a correction.',
})
export class RequestCorrectionPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => InquiryView, { nullable: true, description: 'The request; null when nothing came of it.' })
  async inquiry(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<InquiryView | null> {
    return this.done && readInquiry(ctx, this.done.id, info);
  }
}

@ObjectType('AcceptCorrectionPayload', {
  simpleResolvers: true,
  description: 'The outcome of saying that something is corrected.',
})
export class AcceptCorrectionPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => InquiryView, { nullable: true, description: 'The request; null when nothing came of it.' })
  async inquiry(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<InquiryView | null> {
    return this.done && readInquiry(ctx, this.done.id, info);
  }
}

@ObjectType('RefuseCorrectionPayload', { simpleResolvers: true, description: 'The outcome of refusing a correction.' })
export class RefuseCorrectionPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => InquiryView, { nullable: true, description: 'The request; null when nothing came of it.' })
  async inquiry(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<InquiryView | null> {
    return this.done && readInquiry(ctx, this.done.id, info);
  }
}
