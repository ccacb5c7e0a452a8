import { Field, ObjectType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Reached only through a case, by her whom it is about and by whoever works on it. */
@ObjectType('StaffMember', {
  simpleResolvers: true,
  description: 'A member of staff, as those whom she serves know her.',
})
export class StaffMemberView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'Her name at work.' })
  get name(): string {
    return this.row.name as string;
  }
}
