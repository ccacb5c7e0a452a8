import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import { readOwnCase, SupportCaseView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';

/** What every decision gives: the case that it stands in. */
@ObjectType()
abstract class DecisionPayload extends Payload<{ readonly id: string }> {
  @visibleTo(everyone)
  @Field(() => SupportCaseView, { nullable: true, description: 'The case; null when nothing was decided.' })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
    return this.done && readOwnCase(ctx, this.done.id, info);
  }
}

@ObjectType('ApproveKlussterOwnerPayload', { simpleResolvers: true, description: 'The outcome of approving.' })
export class ApproveKlussterOwnerPayload extends DecisionPayload {}

@ObjectType('RefuseKlussterOwnerPayload', { simpleResolvers: true, description: 'The outcome of refusing.' })
export class RefuseKlussterOwnerPayload extends DecisionPayload {}

@ObjectType('SuspendKlussterOwnerPayload', { simpleResolvers: true, description: 'The outcome of suspending.' })
export class SuspendKlussterOwnerPayload extends DecisionPayload {}

@ObjectType('ReinstateKlussterOwnerPayload', { simpleResolvers: true, description: 'The outcome of reinstating.' })
export class ReinstateKlussterOwnerPayload extends DecisionPayload {}
