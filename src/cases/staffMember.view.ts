import { Field, ID, ObjectType } from 'type-graphql';
import { type StaffId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Reached through what she did, by those whom it is about, and by her colleagues. */
@ObjectType('StaffMember', {
  simpleResolvers: true,
  description: 'A member of staff, as those whom she serves know her.',
})
export class StaffMemberView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the member of staff.' })
  get id(): string {
    return toGlobalId('StaffMember', this.row.id as StaffId);
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Her name at work.' })
  get name(): string {
    return this.row.name as string;
  }
}
