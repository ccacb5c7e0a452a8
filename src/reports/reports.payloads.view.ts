import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import { readOwnCase, SupportCaseView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { ContentReportView } from './contentReport.view.js';
import { readOwnReport } from './readReports.js';

type Changed = { readonly id: string };

@ObjectType('ReportContentPayload', { simpleResolvers: true, description: 'The outcome of reporting something.' })
export class ReportContentPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => ContentReportView, { nullable: true, description: 'The report; null when there is none.' })
  async report(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ContentReportView | null> {
    return this.done && readOwnReport(ctx, this.done.id, info);
  }
}

@ObjectType('TakeReportPayload', { simpleResolvers: true, description: 'The outcome of taking a report up.' })
export class TakeReportPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SupportCaseView, {
    nullable: true,
    description: 'The case that was opened about it; null when none was.',
  })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
    return this.done && readOwnCase(ctx, this.done.id, info);
  }
}

@ObjectType('DecideReportPayload', { simpleResolvers: true, description: 'The outcome of deciding about a report.' })
export class DecideReportPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => SupportCaseView, {
    nullable: true,
    description: 'The case, with its report; null when nothing was decided.',
  })
  async case(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<SupportCaseView | null> {
    return this.done && readOwnCase(ctx, this.done.id, info);
  }
}
