import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, GraphQLISODateTime, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { caseStaff, everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { CaseEntryKind } from './caseEntry.entity.js';
import { CaseEntryKinds } from './caseWords.view.js';
import { StaffMemberView } from './staffMember.view.js';

/** Reached only through a case; all of it is work, but the words, which are about the person. */
@subject('person')
@ObjectType('CaseEntry', { simpleResolvers: true, description: 'Something that was written in the file of a case.' })
export class CaseEntryView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => CaseEntryKinds, { description: 'What it is.' })
  get kind(): CaseEntryKind {
    return this.row.kind as CaseEntryKind;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { description: 'Who wrote it.' })
  get writtenBy(): StaffMemberView {
    return new StaffMemberView(this.row.writtenBy as Row);
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { nullable: true, description: 'To whom the case was handed over; null for a note.' })
  get handedTo(): StaffMemberView | null {
    const to = this.row.handedTo as Row | null;
    return to && new StaffMemberView(to);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  get writtenAt(): Date {
    return this.row.writtenAt as Date;
  }

  @visibleTo(self, caseStaff)
  @personal('case', '10.3')
  @Field(() => String, { nullable: true, description: 'What was written. For staff, the grant must cover `CASE`.' })
  words(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }
}
