import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Language } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import type { AccessFormat, ExtensionReason, IdentityMethod, RefusalGround } from './accessRequest.entity.js';
import { AccessFormats, ExtensionReasons, IdentityMethods, RefusalGrounds } from './accessWords.view.js';

@InputType({ description: 'How you want to be told what is held about you.' })
export class RequestAccessInput {
  @Field(() => AccessFormats, { defaultValue: 'PAGE', description: 'In what shape.' })
  format!: AccessFormat;

  @Field(() => Language, { description: 'In which language, in which you are written to about it as well.' })
  language!: Language;
}

@InputType({ description: 'Which package is opened, and how.' })
export class OpenAccessPackageInput {
  @Field(() => ID, { description: 'The global id of a request of yours that is `READY`.' })
  id!: string;

  @Field(() => AccessFormats, { nullable: true, description: 'In what shape; that of the request when left out.' })
  format?: AccessFormat | null;

  @Field(() => Language, { nullable: true, description: 'In which language; that of the request when left out.' })
  language?: Language | null;
}

@InputType({ description: 'A request for access that came by mail.' })
export class RecordAccessRequestInput {
  @Field(() => ID, { description: 'The global id of your open case about the person who wrote.' })
  caseId!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the letter came in: its time runs from there.' })
  receivedAt!: Date;

  @Field(() => AccessFormats, { defaultValue: 'PAGE', description: 'In what shape she wants it.' })
  format!: AccessFormat;

  @Field(() => Language, { description: 'The language of the letter, in which she is answered.' })
  language!: Language;
}

@InputType({ description: 'How it was established who wrote.' })
export class ConfirmIdentityInput {
  @Field(() => ID, { description: 'The global id of a request in an open case of yours.' })
  id!: string;

  @Field(() => IdentityMethods, { description: 'By what.' })
  method!: Exclude<IdentityMethod, 'PROVEN_SESSION'>;
}

@InputType({ description: 'How the time of a request is extended.' })
export class ExtendAccessInput {
  @Field(() => ID, { description: 'The global id of a request in an open case of yours, in its first thirty days.' })
  id!: string;

  @Field(() => Int, { description: 'By how many days: 1 to 30.' })
  days!: number;

  @Field(() => ExtensionReasons, { description: 'Why; she is told.' })
  reason!: ExtensionReason;
}

@InputType({ description: 'Why access is refused.' })
export class RefuseAccessInput {
  @Field(() => ID, { description: 'The global id of a request in an open case of yours.' })
  id!: string;

  @Field(() => RefusalGrounds, { description: 'On what ground.' })
  ground!: RefusalGround;

  @Field(() => String, { description: 'The reasons, in 1 to 1000 characters; she reads them.' })
  reasons!: string;
}

@InputType({ description: 'Which request is taken up, and why in a case of yours.' })
export class TakeAccessRequestInput {
  @Field(() => ID, { description: 'The global id of a request that waits, and that nobody works on.' })
  id!: string;

  @Field(() => String, { description: 'Why it is taken up, in 1 to 1000 characters. She can read it among her cases.' })
  reason!: string;
}

export enum AccessRequestOrder {
  URGENT = 'URGENT',
  NEWEST = 'NEWEST',
}
registerEnumType(AccessRequestOrder, {
  name: 'AccessRequestOrder',
  description: 'Orders of requests for access.',
  valuesConfig: {
    URGENT: { description: 'Those that are due first come first.' },
    NEWEST: { description: 'The newest first.' },
  },
});

@InputType({ description: 'Which requests for access to list.' })
export class AccessRequestFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they still wait for an answer; all when left out.',
  })
  waiting?: boolean | null;
}

@ArgsType()
export class AccessRequestList extends PageArgs {
  @Field(() => AccessRequestFilter, { nullable: true, description: 'Which requests to list; all when left out.' })
  filter?: AccessRequestFilter | null;

  @Field(() => AccessRequestOrder, {
    defaultValue: AccessRequestOrder.URGENT,
    description: 'The order of the list.',
  })
  orderBy!: AccessRequestOrder;
}

/** What the arguments of a list of requests read. */
export const ACCESS_READS = {
  'filter.waiting': 'AccessRequest.state',
  'orderBy.URGENT': 'AccessRequest.dueAt',
  'orderBy.NEWEST': 'AccessRequest.receivedAt',
} as const;
