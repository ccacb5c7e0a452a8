import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Field, GraphQLISODateTime, ID, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { type CaseId, toGlobalId } from '../kernel/ids.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { CaseKind, CaseOutcome } from '../staff/index.js';
import { CaseEntryView } from './caseEntry.view.js';
import { CaseGrantView } from './caseGrant.view.js';
import { CaseKinds, CaseOutcomes } from './caseWords.view.js';
import { PersonView } from './person.view.js';
import { StaffMemberView } from './staffMember.view.js';

const CaseGrantConnection = connectionOf('CaseGrant', CaseGrantView);
const CaseEntryConnection = connectionOf('CaseEntry', CaseEntryView);

/**
 * Given to her whom it is about and to the member of staff who has it, to nobody else. Kind, dates and grants are the work
 * of the latter; what is about the person is decided field by field.
 */
@subject('person')
@ObjectType('SupportCase', {
  simpleResolvers: true,
  description: 'Why a member of staff deals with a person (privacy policy, 10.3). By itself it shows nothing of her.',
})
export class SupportCaseView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the case.' })
  get id(): string {
    return toGlobalId('SupportCase', this.row.id as CaseId);
  }

  @visibleTo(everyone)
  @Field(() => CaseKinds, { description: 'What it is about.' })
  get kind(): CaseKind {
    return this.row.kind as CaseKind;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { description: 'Who opened it.' })
  get openedBy(): StaffMemberView {
    return new StaffMemberView(this.row.openedBy as Row);
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { description: 'Who has it, and works on it.' })
  get heldBy(): StaffMemberView {
    return new StaffMemberView(this.row.heldBy as Row);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was handed over last; null when it never was.',
  })
  get heldSince(): Date | null {
    return this.row.heldSince as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => PersonView, { description: 'The person whom it is about.' })
  get person(): PersonView {
    return new PersonView(this.row.person as Row);
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, { nullable: true, description: 'Why it was opened. For staff, the grant must cover `CASE`.' })
  reason(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  get openedAt(): Date {
    return this.row.openedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed; null while it is open.' })
  get closedAt(): Date | null {
    return this.row.closedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => CaseOutcomes, { nullable: true, description: 'How it ended; null while it is open.' })
  get outcome(): CaseOutcome | null {
    return this.row.outcome as CaseOutcome | null;
  }

  @visibleTo(everyone)
  @Field(() => ID, {
    nullable: true,
    description: 'The global id of the case in which it goes on; null where it was not merged.',
  })
  get mergedInto(): string | null {
    const into = this.row.mergedInto as CaseId | null;
    return into && toGlobalId('SupportCase', into);
  }

  @visibleTo(everyone)
  @Field(() => SupportCaseView, {
    nullable: true,
    description: 'The case of the emergency that it reviews; null for cases of other kinds.',
  })
  get reviewed(): SupportCaseView | null {
    const reviewed = this.row.reviewed as Row | null;
    return reviewed && new SupportCaseView(reviewed);
  }

  @visibleTo(everyone)
  @Field(() => CaseEntryConnection, { description: 'What was written in its file, the newest first.' })
  entries(@Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new CaseEntryConnection(listOf(this, info));
  }

  @visibleTo(everyone)
  @Field(() => CaseGrantConnection, { description: 'What was granted in it, the newest first.' })
  grants(@Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new CaseGrantConnection(listOf(this, info));
  }
}
