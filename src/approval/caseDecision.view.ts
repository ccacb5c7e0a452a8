import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, ObjectType } from 'type-graphql';
import type { Decision } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { CaseDecisionKinds } from './approvalWords.view.js';

/** Reached only through a case. */
@subject('person')
@ObjectType('CaseDecision', {
  simpleResolvers: true,
  description: 'What was decided about a Klusster Owner in a case.',
})
export class CaseDecisionView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => CaseDecisionKinds, { description: 'What was decided.' })
  get decision(): Decision {
    return this.row.decision as Decision;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, { nullable: true, description: 'Why. For staff, the grant must cover `CASE`.' })
  reason(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  get decidedAt(): Date {
    return this.row.decidedAt as Date;
  }
}
