import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { StaffMemberView } from '../cases/index.js';
import { type IncidentId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { Channel, FieldSeen, IncidentState, Misuse, Sensitivity, Suspect } from './incident.entity.js';
import { Channels, IncidentStates, Misuses, Sensitivities, Suspects } from './incidentWords.view.js';

@ObjectType('IncidentField', {
  simpleResolvers: true,
  description: 'A field that was seen in an incident, and of how many people.',
})
export class IncidentFieldView extends Lens<FieldSeen> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The field, as `Type.field`.' })
  get coordinate(): string {
    return this.row.coordinate;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'Of how many people it was seen.' })
  get persons(): number {
    return this.row.persons;
  }
}

/** Given to Privacy Officers alone, through queries and mutations of theirs. Whom it is about it tells nobody. */
@ObjectType('Incident', {
  simpleResolvers: true,
  description:
    'A breach of security safeguards: what the disclosure ledger says of it, how its risk was assessed, and what was reported and told (PIPEDA, ss. 10.1 to 10.3). Who the people are, it does not say.',
})
export class IncidentView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the incident; it is the reference that stands in notices.' })
  get id(): string {
    return toGlobalId('Incident', this.row.id as IncidentId);
  }

  @visibleTo(everyone)
  @Field(() => IncidentStates, { description: 'How far it is.' })
  get state(): IncidentState {
    return this.row.state as IncidentState;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { nullable: true, description: 'Who put it on record.' })
  get openedBy(): StaffMemberView | null {
    return this.row.openedBy ? new StaffMemberView(this.row.openedBy as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was put on record.' })
  get openedAt(): Date {
    return this.row.openedAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    description: 'When it was determined that it occurred. The record is kept for 24 months from then.',
  })
  get knownAt(): Date {
    return this.row.knownAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  get from(): Date {
    return this.row.from as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was over; null while it goes on, which it does no more once it is assessed.',
  })
  get until(): Date | null {
    return this.row.until as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Suspects, { description: 'Whose reads are looked at.' })
  get suspect(): Suspect {
    return this.row.suspect as Suspect;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, {
    description: 'Whether somebody else used the account, so that what it shows of whoever it belongs to was seen too.',
  })
  get accountMisused(): boolean {
    return this.row.accountMisused as boolean;
  }

  @visibleTo(everyone)
  @Field(() => [String], { description: 'The fields whose reads count, each as `Type.field`; all where it is empty.' })
  get coordinates(): string[] {
    return this.row.coordinates as string[];
  }

  @visibleTo(everyone)
  @Field(() => Int, {
    description: 'How many people it is about, as the ledger said when it was opened or, once it is, assessed.',
  })
  get affectedCount(): number {
    return this.row.affectedCount as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'In how many requests they were seen.' })
  get readCount(): number {
    return this.row.readCount as number;
  }

  @visibleTo(everyone)
  @Field(() => [IncidentFieldView], { description: 'Which fields were seen, and of how many people each.' })
  get fields(): IncidentFieldView[] {
    return (this.row.fields as readonly FieldSeen[]).map((seen) => new IncidentFieldView(seen));
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its risk was assessed; null until then.' })
  get assessedAt(): Date | null {
    return this.row.assessedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => StaffMemberView, { nullable: true, description: 'Who assessed it.' })
  get assessedBy(): StaffMemberView | null {
    return this.row.assessedBy ? new StaffMemberView(this.row.assessedBy as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is a real risk of significant harm; null until it is assessed.',
  })
  get riskOfSignificantHarm(): boolean | null {
    return this.row.riskOfSignificantHarm as boolean | null;
  }

  @visibleTo(everyone)
  @Field(() => Sensitivities, { nullable: true, description: 'How sensitive what was seen is.' })
  get sensitivity(): Sensitivity | null {
    return this.row.sensitivity as Sensitivity | null;
  }

  @visibleTo(everyone)
  @Field(() => Misuses, { nullable: true, description: 'How probable its misuse is.' })
  get misuse(): Misuse | null {
    return this.row.misuse as Misuse | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the report to the Commissioner was written last; null until then.',
  })
  get reportedAt(): Date | null {
    return this.row.reportedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When that report was sent; null until then, and once it was written anew.',
  })
  get reportSentAt(): Date | null {
    return this.row.reportSentAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Channels, { nullable: true, description: 'By which way it was sent.' })
  get reportChannel(): Channel | null {
    return this.row.reportChannel as Channel | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the notices to people began; null until then.',
  })
  get notifiedAt(): Date | null {
    return this.row.notifiedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'To how many of them a notice was posted that was not refused.' })
  get notifiedCount(): number {
    return this.row.notifiedCount as number;
  }

  @visibleTo(everyone)
  @Field(() => Int, {
    description:
      'How many a notice cannot reach: they were erased, or their mail was refused. They are told in public.',
  })
  get unreachedCount(): number {
    return this.row.unreachedCount as number;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When those were told in public; null until then.',
  })
  get publishedAt(): Date | null {
    return this.row.publishedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed; null until then.' })
  get closedAt(): Date | null {
    return this.row.closedAt as Date | null;
  }
}
