import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { type CaseId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { CaseKind, CaseOutcome } from '../staff/index.js';
import type { DelayGround } from './caseDelay.entity.js';
import { CaseKinds, CaseOutcomes, DelayGrounds } from './caseWords.view.js';
import { StaffMemberView } from './staffMember.view.js';

/** Given to Privacy Officers, to nobody else. */
@ObjectType('CaseRecord', {
  simpleResolvers: true,
  description:
    'A case as it stands in the register: who has it, and nothing about its person. To see her, a case of your own and a grant are needed, as for anybody.',
})
export class CaseRecordView extends Lens<Row> {
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
  @Field(() => StaffMemberView, { description: 'Who has it.' })
  get heldBy(): StaffMemberView {
    return new StaffMemberView(this.row.heldBy as Row);
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { description: 'Who opened it.' })
  get openedBy(): StaffMemberView {
    return new StaffMemberView(this.row.openedBy as Row);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  get openedAt(): Date {
    return this.row.openedAt as Date;
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
  @Field(() => Boolean, { description: 'Whether something that its person waits for is taken up in it.' })
  get isWaitedFor(): boolean {
    return this.row.isWaitedFor as boolean;
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
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From when on its person reads of it, by the newest word; null when nobody ever delayed it.',
  })
  get toldFrom(): Date | null {
    return this.row.toldFrom as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => DelayGrounds, {
    nullable: true,
    description: 'Why, by the newest word; null when nobody ever delayed it.',
  })
  get delayGround(): DelayGround | null {
    return this.row.delayGround as DelayGround | null;
  }
}
