import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { StaffMemberView } from '../cases/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Reached through a safeguard, which Privacy Officers alone come to. */
@ObjectType('SafeguardTest', {
  simpleResolvers: true,
  description: 'One test or review of a safeguard.',
})
export class SafeguardTestView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was tested.' })
  get testedAt(): Date {
    return this.row.testedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether it passed.' })
  get passed(): boolean {
    return this.row.passed as boolean;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'What was found, about the safeguard and about nobody.' })
  get note(): string | null {
    return this.row.note as string | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'By when it was to be tested next, as was said then.' })
  get reviewBy(): Date {
    return this.row.reviewBy as Date;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { nullable: true, description: 'Who put it on record.' })
  get by(): StaffMemberView | null {
    return this.row.by ? new StaffMemberView(this.row.by as Row) : null;
  }
}
