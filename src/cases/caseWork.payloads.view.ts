import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Changed } from './casePayloads.view.js';
import { CaseRecordView } from './caseRecord.view.js';
import { readCaseRecord, readOwnCase } from './readOwnCases.js';
import { SupportCaseView } from './supportCase.view.js';

@ObjectType('CaseWorkPayload', { simpleResolvers: true, description: 'The outcome of work on a case.' })
export class CaseWorkPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SupportCaseView, {
    nullable: true,
    description: 'The case in which it goes on; null when nothing was done, and when it is not yours any more.',
  })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
    return this.done && readOwnCase(ctx, this.done.id, info);
  }
}

@ObjectType('DelayPayload', { simpleResolvers: true, description: 'The outcome of delaying, or of telling again.' })
export class DelayPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => CaseRecordView, { nullable: true, description: 'The case; null when nothing was done.' })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<CaseRecordView | null> {
    return this.done && readCaseRecord(ctx, this.done.id, info);
  }
}
