import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { signedIn, staff } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { AcceptCorrectionInput, RefuseCorrectionInput, RequestCorrectionInput } from './correctionRequests.inputs.js';
import {
  AcceptCorrectionPayload,
  RefuseCorrectionPayload,
  RequestCorrectionPayload,
} from './inquiries.payloads.view.js';
import { requestCorrection } from './requestCorrection.js';
import { acceptCorrection, refuseCorrection } from './settleCorrection.js';

@Resolver()
export class CorrectionRequestsResolver {
  @visibleTo(signedIn)
  @Mutation(() => RequestCorrectionPayload, {
    nullable: true,
    description:
      'Asks us to correct something of you that you cannot amend yourself. You are told at once by mail by when and by whom it is answered, within 30 days. Your contact you amend with `amendContact`.',
  })
  async requestCorrection(
    @Arg('input', () => RequestCorrectionInput, { description: 'What is wrong.' }) input: RequestCorrectionInput,
    @Ctx() ctx: Context,
  ) {
    return new RequestCorrectionPayload({ outcome: await requestCorrection(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => AcceptCorrectionPayload, {
    nullable: true,
    description:
      'Says that what the request of one of your cases is about is corrected; she is told by mail what was done.',
  })
  async acceptCorrection(
    @Arg('input', () => AcceptCorrectionInput, { description: 'Which request, and what was done.' })
    input: AcceptCorrectionInput,
    @Ctx() ctx: Context,
  ) {
    return new AcceptCorrectionPayload({ outcome: await acceptCorrection(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => RefuseCorrectionPayload, {
    nullable: true,
    description:
      'Refuses the correction that the request of one of your cases is about; she is told by mail why and where to turn. What she stated is kept, and `Disclosure.disputed` marks from then on that she disputes the field.',
  })
  async refuseCorrection(
    @Arg('input', () => RefuseCorrectionInput, { description: 'Which request, and why.' })
    input: RefuseCorrectionInput,
    @Ctx() ctx: Context,
  ) {
    return new RefuseCorrectionPayload({ outcome: await refuseCorrection(ctx, input), language: ctx.language });
  }
}
