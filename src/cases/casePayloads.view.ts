import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { CaseGrantView } from './caseGrant.view.js';
import { readOwnCase, readOwnGrant } from './readOwnCases.js';
import { SupportCaseView } from './supportCase.view.js';

/** Which case, or which grant, was changed. */
export type Changed = { readonly id: string };

@ObjectType('OpenCasePayload', { simpleResolvers: true, description: 'The outcome of opening a case.' })
export class OpenCasePayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SupportCaseView, { nullable: true, description: 'The case; null when none was opened.' })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
    return this.done && readOwnCase(ctx, this.done.id, info);
  }
}

@ObjectType('CloseCasePayload', { simpleResolvers: true, description: 'The outcome of closing a case.' })
export class CloseCasePayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SupportCaseView, { nullable: true, description: 'The case; null when it was not closed.' })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
    return this.done && readOwnCase(ctx, this.done.id, info);
  }
}

@ObjectType('RequestGrantPayload', { simpleResolvers: true, description: 'The outcome of asking for a grant.' })
export class RequestGrantPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => CaseGrantView, {
    nullable: true,
    description: 'The grant, which counts from your next request on; null when there is none.',
  })
  async grant(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<CaseGrantView | null> {
    return this.done && readOwnGrant(ctx, this.done.id, info);
  }
}

@ObjectType('EndGrantPayload', { simpleResolvers: true, description: 'The outcome of ending a grant.' })
export class EndGrantPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => CaseGrantView, { nullable: true, description: 'The grant; null when it was not ended.' })
  async grant(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<CaseGrantView | null> {
    return this.done && readOwnGrant(ctx, this.done.id, info);
  }
}
