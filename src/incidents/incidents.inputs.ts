import { ArgsType, Field, GraphQLISODateTime, ID, InputType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { EmailAddressScalar } from '../graph/scalars.js';
import type { EmailAddress } from '../kernel/emailAddress.js';
import type { Channel, Misuse, Sensitivity } from './incident.entity.js';
import { Channels, Misuses, Sensitivities } from './incidentWords.view.js';

const ID_OF = 'The global id of an incident.';

@InputType({
  description: 'What happened, when, and whose reads are suspected: `suspect`, `clientId`, `staff`, or nobody.',
})
export class OpenIncidentInput {
  @Field(() => String, {
    description: 'What happened, in 1 to 5000 characters. Name nobody whom it is not needed to name.',
  })
  what!: string;

  @Field(() => GraphQLISODateTime, {
    description: 'When it was determined that it occurred; the record is kept for 24 months from then.',
  })
  knownAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  from!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was over, that instant itself left out; while it goes on, until it is assessed.',
  })
  until?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The global id of a `Session`, a `PartnerGrant` or a profile of whoever is suspected.',
  })
  suspect?: string | null;

  @Field(() => String, { nullable: true, description: 'The `client_id` of a partner that is suspected.' })
  clientId?: string | null;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The address of a member of staff who is suspected.',
  })
  staff?: EmailAddress | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether somebody else used the account that is suspected. Then whoever it belongs to is among those whom it is about: what one sees of oneself is in no ledger.',
  })
  accountMisused?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Fields whose reads count, each as `Type.field`, 100 at most; all when left out.',
  })
  coordinates?: string[] | null;
}

@InputType({ description: 'How the risk of an incident is judged (PIPEDA, s. 10.1(7) and (8)).' })
export class AssessIncidentInput {
  @Field(() => ID, { description: ID_OF })
  incidentId!: string;

  @Field(() => Boolean, { description: 'Whether there is a real risk of significant harm to anybody.' })
  riskOfSignificantHarm!: boolean;

  @Field(() => Sensitivities, { description: 'How sensitive what was seen is.' })
  sensitivity!: Sensitivity;

  @Field(() => Misuses, { description: 'How probable its misuse is.' })
  misuse!: Misuse;

  @Field(() => String, { description: 'Why, in 1 to 5000 characters.' })
  reasons!: string;
}

const ITEM = 'In up to 3000 characters. It is refused where it is missing (`ITEM_MISSING`).';

@InputType({ description: 'What the report to the Commissioner says, by the letters of SOR/2018-64, s. 2(1).' })
export class ReportToCommissionerInput {
  @Field(() => ID, { description: ID_OF })
  incidentId!: string;

  @Field(() => Language, { description: 'In which language it is written.' })
  language!: Language;

  @Field(() => String, {
    nullable: true,
    description: `The circumstances of the breach and, if known, its cause. ${ITEM}`,
  })
  a?: string | null;

  @Field(() => String, { nullable: true, description: `The day or period of the breach. ${ITEM}` })
  b?: string | null;

  @Field(() => String, { nullable: true, description: `The personal information that it is about. ${ITEM}` })
  c?: string | null;

  @Field(() => String, { nullable: true, description: `How many people are affected, or about how many. ${ITEM}` })
  d?: string | null;

  @Field(() => String, { nullable: true, description: `What was done to reduce or mitigate the risk of harm. ${ITEM}` })
  e?: string | null;

  @Field(() => String, { nullable: true, description: `What was or will be done to notify people. ${ITEM}` })
  f?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Who answers the Commissioner’s questions, with contact. ${ITEM}`,
  })
  g?: string | null;
}

@InputType({ description: 'That the report went to the Commissioner.' })
export class RecordReportInput {
  @Field(() => ID, { description: ID_OF })
  incidentId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was sent: after it was written.' })
  sentAt!: Date;

  @Field(() => Channels, { description: 'By which secure way.' })
  channel!: Channel;
}

@InputType({ description: 'What people are told, in one language, by the letters of SOR/2018-64, s. 3.' })
export class BreachNoticeInput {
  @Field(() => String, { nullable: true, description: `The circumstances of the breach. ${ITEM}` })
  a?: string | null;

  @Field(() => String, { nullable: true, description: `The day or period of the breach. ${ITEM}` })
  b?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The personal information that it is about; each is told beside it what was seen of her. ${ITEM}`,
  })
  c?: string | null;

  @Field(() => String, { nullable: true, description: `What was done to reduce the risk of harm. ${ITEM}` })
  d?: string | null;

  @Field(() => String, { nullable: true, description: `What she can do to reduce or mitigate it. ${ITEM}` })
  e?: string | null;

  @Field(() => String, { nullable: true, description: `Where she can learn more. ${ITEM}` })
  f?: string | null;
}

@InputType({ description: 'What the people of an incident are told, in both languages.' })
export class NotifyAffectedInput {
  @Field(() => ID, { description: ID_OF })
  incidentId!: string;

  @Field(() => BreachNoticeInput, { description: 'In English.' })
  en!: BreachNoticeInput;

  @Field(() => BreachNoticeInput, { description: 'In French.' })
  fr!: BreachNoticeInput;
}

@InputType({ description: 'That people were told in public.' })
export class RecordPublicNoticeInput {
  @Field(() => ID, { description: ID_OF })
  incidentId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When: after the notices began.' })
  publishedAt!: Date;

  @Field(() => String, { description: 'Where, in 1 to 1000 characters.' })
  where!: string;
}

@InputType({ description: 'Which incident is closed.' })
export class CloseIncidentInput {
  @Field(() => ID, { description: ID_OF })
  incidentId!: string;
}

@InputType({ description: 'Which incidents to list.' })
export class IncidentFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether they are still dealt with; all when left out.' })
  open?: boolean | null;
}

@ArgsType()
export class IncidentList extends PageArgs {
  @Field(() => IncidentFilter, { nullable: true, description: 'Which incidents to list; all when left out.' })
  filter?: IncidentFilter | null;
}

/** What the arguments of the register read. */
export const INCIDENT_READS = { 'filter.open': 'Incident.state' } as const;
