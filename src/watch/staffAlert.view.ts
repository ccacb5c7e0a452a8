import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { StaffMemberView } from '../cases/index.js';
import { IncidentView } from '../incidents/index.js';
import { type StaffAlertId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { AlertOutcome } from './staffAlert.entity.js';
import type { Pattern } from './thresholds.js';
import { AlertOutcomes, Patterns } from './watchWords.view.js';

/** Given to Privacy Officers alone, through a list and an act of theirs. Whom somebody was shown it tells nobody. */
@ObjectType('StaffAlert', {
  simpleResolvers: true,
  description:
    'That the day of a member of staff was unusual (privacy policy, 10.2.4): in which way and how often. Whom she was shown, it does not say.',
})
export class StaffAlertView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the alert.' })
  get id(): string {
    return toGlobalId('StaffAlert', this.row.id as StaffAlertId);
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { nullable: true, description: 'Whose day it was.' })
  get staffMember(): StaffMemberView | null {
    return this.row.staffMember ? new StaffMemberView(this.row.staffMember as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => Patterns, { description: 'In which way it was unusual.' })
  get pattern(): Pattern {
    return this.row.pattern as Pattern;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The day, as `YYYY-MM-DD`, from midnight to midnight, Eastern time.' })
  get day(): string {
    return this.row.day as string;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'How often; it grows until the day was looked at to its end.' })
  get count(): number {
    return this.row.count as number;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was found. It is kept for 24 months from then.' })
  get at(): Date {
    return this.row.at as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was settled; null until then.' })
  get settledAt(): Date | null {
    return this.row.settledAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { nullable: true, description: 'Who settled it.' })
  get settledBy(): StaffMemberView | null {
    return this.row.settledBy ? new StaffMemberView(this.row.settledBy as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => AlertOutcomes, { nullable: true, description: 'What became of it; null until it is settled.' })
  get outcome(): AlertOutcome | null {
    return this.row.outcome as AlertOutcome | null;
  }

  @visibleTo(everyone)
  @Field(() => IncidentView, {
    nullable: true,
    description: 'The incident as which it is dealt with; null where it is none, and once the record of it is over.',
  })
  get incident(): IncidentView | null {
    return this.row.incident ? new IncidentView(this.row.incident as Row) : null;
  }
}
