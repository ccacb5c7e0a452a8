import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { StaffMemberView } from '../cases/index.js';
import { type GlobalKind, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { WorkKinds } from './deskWords.view.js';
import type { WorkKind } from './workItem.entity.js';

/** What the id of an item names, by its kind. */
const NAMED = {
  REPORT: 'ContentReport',
  INQUIRY: 'Inquiry',
  ACCESS_REQUEST: 'AccessRequest',
  APPROVAL: 'KlussterOwner',
} as const satisfies Record<WorkKind, GlobalKind>;

/** Given to staff alone, through a list of theirs. Whom it is about it tells nobody: that is seen in a case. */
@ObjectType('WorkItem', {
  simpleResolvers: true,
  description: 'Something that waits for staff, of whatever kind. Whom it is about is seen in a case only.',
})
export class WorkItemView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, {
    description:
      'The global id of what waits: of a `ContentReport`, an `Inquiry`, an `AccessRequest`, or a `KlussterOwner` for an approval.',
  })
  get id(): string {
    return toGlobalId(NAMED[this.kind], this.row.id as never);
  }

  @visibleTo(everyone)
  @Field(() => WorkKinds, { description: 'Of what kind it is.' })
  get kind(): WorkKind {
    return this.row.kind as WorkKind;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it came in.' })
  get receivedAt(): Date {
    return this.row.receivedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The last day on which it is in time, as `YYYY-MM-DD`; null where nothing sets one.',
  })
  get dueOn(): string | null {
    return this.row.dueOn as string | null;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, {
    nullable: true,
    description: 'Who has taken it: it is in an open case of hers. Null while nobody has.',
  })
  get takenBy(): StaffMemberView | null {
    return this.row.takenBy ? new StaffMemberView(this.row.takenBy as Row) : null;
  }
}
