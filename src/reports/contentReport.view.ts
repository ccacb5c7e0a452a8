import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, ID, Info, ObjectType } from 'type-graphql';
import { BusinessView } from '../businesses/index.js';
import type { Ctx as Context } from '../ctx.js';
import { type ContentReportId, toGlobalId } from '../kernel/ids.js';
import { KlussterView } from '../klussters/index.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { ReportOutcome, ReportReason } from './contentReport.entity.js';
import { ReportOutcomes, ReportReasons } from './reportWords.view.js';

/** Given to her who made it and to staff, to nobody else. Of her it says nothing: whoever works on it sees her in a case. */
@subject('person')
@ObjectType('ContentReport', {
  simpleResolvers: true,
  description:
    'What somebody told staff about a klusster or a business. Who it was is seen in a case only, by staff with a grant.',
})
export class ContentReportView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the report.' })
  get id(): string {
    return toGlobalId('ContentReport', this.row.id as ContentReportId);
  }

  @visibleTo(everyone)
  @Field(() => ReportReasons, { description: 'Why it was reported.' })
  get reason(): ReportReason {
    return this.row.reason as ReportReason;
  }

  @visibleTo(everyone)
  @Field(() => KlussterView, {
    nullable: true,
    description:
      'The klusster that it is about, if it is about one and is there for you. Staff find it in whatever state while a case of theirs about the report is open.',
  })
  get klusster(): KlussterView | null {
    return this.row.klusster ? new KlussterView(this.row.klusster as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => BusinessView, {
    nullable: true,
    description:
      'The business that it is about, if it is about one and is there for you. Staff find it, closed or not, while a case of theirs about the report is open.',
  })
  get business(): BusinessView | null {
    return this.row.business ? new BusinessView(this.row.business as Row) : null;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, {
    nullable: true,
    description: 'In the words of whoever reported it. For staff, the grant must cover `CASE`.',
  })
  text(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was reported.' })
  get reportedAt(): Date {
    return this.row.reportedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided; null until then.' })
  get decidedAt(): Date | null {
    return this.row.decidedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => ReportOutcomes, { nullable: true, description: 'What was decided; null until then.' })
  get outcome(): ReportOutcome | null {
    return this.row.outcome as ReportOutcome | null;
  }
}
