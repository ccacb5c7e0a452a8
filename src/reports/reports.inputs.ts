import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../graph/pageArgs.js';
import type { ReportOutcome, ReportReason } from './contentReport.entity.js';
import { ReportOutcomes, ReportReasons } from './reportWords.view.js';

@InputType({ description: 'What is reported to staff, and why.' })
export class ReportContentInput {
  @Field(() => ID, { description: 'The global id of a klusster or of a business.' })
  id!: string;

  @Field(() => ReportReasons, { description: 'Why.' })
  reason!: ReportReason;

  @Field(() => String, {
    description: 'What is wrong, in 1 to 2000 characters. Staff read it in a case only, which you can see.',
  })
  text!: string;
}

@InputType({ description: 'Which report is taken up, and why in a case of yours.' })
export class TakeReportInput {
  @Field(() => ID, { description: 'The global id of a report that is not decided, and that nobody works on.' })
  reportId!: string;

  @Field(() => String, {
    description: 'Why it is taken up, in 1 to 1000 characters. Whoever reported can read it among her cases.',
  })
  reason!: string;
}

@InputType({ description: 'What is decided about the report of a case.' })
export class DecideReportInput {
  @Field(() => ID, { description: 'An open case of yours, of the kind `REPORT`.' })
  caseId!: string;

  @Field(() => ReportOutcomes, { description: 'What is decided; whoever reported is told by mail.' })
  outcome!: ReportOutcome;
}

export enum ReportOrder {
  OLDEST = 'OLDEST',
  NEWEST = 'NEWEST',
}
registerEnumType(ReportOrder, {
  name: 'ReportOrder',
  description: 'Orders of reports.',
  valuesConfig: {
    OLDEST: { description: 'The longest waiting first.' },
    NEWEST: { description: 'The newest first.' },
  },
});

@InputType({ description: 'Which reports to list.' })
export class ReportFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether they are decided; all when left out.' })
  decided?: boolean | null;
}

@ArgsType()
export class ReportList extends PageArgs {
  @Field(() => ReportFilter, { nullable: true, description: 'Which reports to list; all when left out.' })
  filter?: ReportFilter | null;

  @Field(() => ReportOrder, { defaultValue: ReportOrder.OLDEST, description: 'The order of the list.' })
  orderBy!: ReportOrder;
}

/** What the arguments of a list of reports read. */
export const REPORT_READS = {
  'filter.decided': 'ContentReport.decidedAt',
  'orderBy.OLDEST': 'ContentReport.reportedAt',
  'orderBy.NEWEST': 'ContentReport.reportedAt',
} as const;
