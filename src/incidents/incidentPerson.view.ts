import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { type IncidentId, toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/** Reached by her whom it is about through `Viewer.incidents`, and by Privacy Officers through the incident: it has nothing in it that says who she is. */
@ObjectType('IncidentPerson', {
  simpleResolvers: true,
  description:
    'What was seen of one person in an incident, and when she was told. Who she is, it does not say: whoever it is about knows, and nobody else needs to.',
})
export class IncidentPersonView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The reference of the incident, as it stands in the notice.' })
  get reference(): string {
    return toGlobalId('Incident', this.row.reference as IncidentId);
  }

  @visibleTo(everyone)
  @Field(() => [String], { description: 'Which fields were seen, each as `Type.field`.' })
  get coordinates(): string[] {
    return this.row.coordinates as string[];
  }

  @visibleTo(everyone)
  @Field(() => Boolean, {
    description:
      'Whether her own account was used by somebody else: then all that it shows was seen, beside these fields.',
  })
  get ownAccount(): boolean {
    return this.row.ownAccount as boolean;
  }

  @visibleTo(everyone)
  @Field(() => Int, { description: 'In how many requests they were seen.' })
  get readCount(): number {
    return this.row.readCount as number;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When they were seen first.' })
  get firstSeenAt(): Date {
    return this.row.firstSeenAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When they were seen last.' })
  get lastSeenAt(): Date {
    return this.row.lastSeenAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When she was written to; null where she was not: not yet, or since there is no real risk of significant harm.',
  })
  get notifiedAt(): Date | null {
    return this.row.notifiedAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When that mail left; null until it did.' })
  get sentAt(): Date | null {
    return this.row.sentAt as Date | null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was seen that no mail reaches her; null where one may.',
  })
  get unreachedAt(): Date | null {
    return this.row.unreachedAt as Date | null;
  }
}
