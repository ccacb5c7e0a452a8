import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { StaffMemberView } from '../cases/index.js';
import { type CaseId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { EmergencyGround, Verdict } from './emergency.entity.js';
import { EmergencyGrounds, EmergencyVerdicts } from './emergencyWords.view.js';

/** Given to Privacy Officers, to nobody else. */
@ObjectType('Emergency', {
  simpleResolvers: true,
  description:
    'That a member of staff opened fields of a person at once, where nobody could be asked first. It says nothing about whom: to read why in words, open a case of kind `REVIEW`.',
})
export class EmergencyView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of its case.' })
  get id(): string {
    return toGlobalId('SupportCase', this.row.id as CaseId);
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { description: 'Who opened it.' })
  get openedBy(): StaffMemberView {
    return new StaffMemberView(this.row.openedBy as Row);
  }

  @visibleTo(everyone)
  @Field(() => EmergencyGrounds, { description: 'Why nobody was asked first.' })
  get ground(): EmergencyGround {
    return this.row.ground as EmergencyGround;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  get openedAt(): Date {
    return this.row.openedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When what it opened closes by itself: two hours later.' })
  get endsAt(): Date {
    return this.row.endsAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    description:
      'By when it is reviewed, 72 hours later. Until then its member of staff works; after it, not before it is.',
  })
  get reviewBy(): Date {
    return this.row.reviewBy as Date;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'In how many requests something was shown by it, as the disclosure ledger says.' })
  get readCount(): number {
    return this.row.readCount as number;
  }

  @visibleTo(everyone)
  @Field(() => [String], { description: 'Which fields were shown, as `Type.field`.' })
  get coordinates(): string[] {
    return this.row.coordinates as string[];
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, {
    nullable: true,
    description: 'Who reviewed it; null while nobody did, and where it was said on the command line.',
  })
  get reviewedBy(): StaffMemberView | null {
    const by = this.row.reviewedBy as Row | null;
    return by && new StaffMemberView(by);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was reviewed; null while it was not.' })
  get reviewedAt(): Date | null {
    return this.row.reviewedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => EmergencyVerdicts, { nullable: true, description: 'What came of it; null while it was not reviewed.' })
  get verdict(): Verdict | null {
    return this.row.verdict as Verdict | null;
  }
}
