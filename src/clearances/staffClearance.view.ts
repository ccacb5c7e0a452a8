import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { type StaffId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import type { StaffRole } from '../privacy/viewer.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { Duty, TrainingModule } from '../staff/index.js';
import { Duties, StaffRoles, TrainingModules } from './clearanceWords.view.js';

/** As the database tells it: an instant that it put into JSON is text. */
type Told = { readonly module: TrainingModule; readonly passedAt: string | null; readonly expiresAt: string | null };
const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

@ObjectType('Training', { simpleResolvers: true, description: 'Whether a member of staff has learned something.' })
export class TrainingView extends Lens<Told> {
  @visibleTo(everyone)
  @Field(() => TrainingModules, { description: 'What.' })
  get module(): TrainingModule {
    return this.row.module;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When she passed it last; null when she never did.' })
  get passedAt(): Date | null {
    return instant(this.row.passedAt);
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it counts: a year.' })
  get expiresAt(): Date | null {
    return instant(this.row.expiresAt);
  }
}

/** Given to Privacy Officers, to nobody else. */
@ObjectType('StaffClearance', {
  simpleResolvers: true,
  description:
    'Who works here, what somebody else confirmed of her, and what she has learned (privacy policy, 10.2.2 and 10.3).',
})
export class StaffClearanceView extends Lens<Row> {
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

  @visibleTo(everyone)
  @Field(() => StaffRoles, { description: 'What she is. Roles are given on the command line.' })
  get role(): StaffRole {
    return this.row.role as StaffRole;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until when she does the work of staff: the first day on which something below ends. Null while something is missing; then she is shown nothing and does nothing as staff.',
  })
  get clearedUntil(): Date | null {
    return this.row.clearedUntil as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Duties, { nullable: true, description: 'Why her duties need it; null when nobody confirmed her role.' })
  get duty(): Duty | null {
    return this.row.duty as Duty | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When that was confirmed.' })
  get confirmedAt(): Date | null {
    return this.row.confirmedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'By whom, by her name at work; null where it was said on the command line.',
  })
  get confirmedBy(): string | null {
    return this.row.confirmedBy as string | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'By when it is to be looked at again.' })
  get reviewBy(): Date | null {
    return this.row.reviewBy as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => [TrainingView], { description: 'What she has to have learned, module by module.' })
  get trainings(): TrainingView[] {
    return (this.row.trainings as Told[]).map((told) => new TrainingView(told));
  }
}
