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
import { ContentReportView } from './contentReport.view.js';
import { decideReport } from './decideReport.js';
import { listReports } from './readReports.js';
import { reportContent } from './reportContent.js';
import { DecideReportInput, REPORT_READS, ReportContentInput, ReportList, TakeReportInput } from './reports.inputs.js';
import { DecideReportPayload, ReportContentPayload, TakeReportPayload } from './reports.payloads.view.js';
import { takeReport } from './takeReport.js';

const ContentReportConnection = connectionOf('ContentReport', ContentReportView);

@Resolver()
export class ReportsResolver {
  @visibleTo(signedIn)
  @Mutation(() => ReportContentPayload, {
    nullable: true,
    description:
      'Tells staff that a klusster or a business is not as it should be. Nobody else learns of it; staff see who it was in a case only, which you can see. You are told by mail what was decided.',
  })
  async reportContent(
    @Arg('input', () => ReportContentInput, { description: 'What, and why.' }) input: ReportContentInput,
    @Ctx() ctx: Context,
  ) {
    return new ReportContentPayload({ outcome: await reportContent(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @reads(REPORT_READS)
  @Query(() => ContentReportConnection, {
    nullable: true,
    description: 'What was reported, by nobody in particular. Take a report up to deal with it.',
  })
  async contentReports(
    @Args(() => ReportList) _list: ReportList,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new ContentReportConnection(await listReports(ctx, info));
  }

  @visibleTo(staff)
  @Mutation(() => TakeReportPayload, {
    nullable: true,
    description: 'Opens a case about whoever made a report. It shows nothing of her; ask for a grant in it.',
  })
  async takeReport(
    @Arg('input', () => TakeReportInput, { description: 'Which report, and why.' }) input: TakeReportInput,
    @Ctx() ctx: Context,
  ) {
    return new TakeReportPayload({ outcome: await takeReport(ctx, input), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => DecideReportPayload, {
    nullable: true,
    description: 'Decides about the report of one of your cases. Whoever made it is told by mail.',
  })
  async decideReport(
    @Arg('input', () => DecideReportInput, { description: 'In which case, and what.' }) input: DecideReportInput,
    @Ctx() ctx: Context,
  ) {
    return new DecideReportPayload({ outcome: await decideReport(ctx, input), language: ctx.language });
  }
}

@Resolver(() => ViewerView)
export class ViewerReports {
  @visibleTo(self)
  @personal('case', '13.1')
  @FieldResolver(() => ContentReportConnection, {
    nullable: true,
    description: 'What you reported to staff, the newest first, and what was decided.',
  })
  async reports(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new ContentReportConnection(listOf(viewer, info)) : null;
  }
}

@Resolver(() => SupportCaseView)
export class CaseReport {
  @visibleTo(everyone)
  @FieldResolver(() => ContentReportView, {
    nullable: true,
    description: 'The report that it is about, in a case of the kind `REPORT`; null in any other.',
  })
  report(@Root() supportCase: SupportCaseView): ContentReportView | null {
    const report = rowOf(supportCase).report as Row | null;
    return report && new ContentReportView(report);
  }
}
