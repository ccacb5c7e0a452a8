import { ArrayMaxSize, ArrayMinSize, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PurposeCode } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { EmailAddressScalar } from '../graph/scalars.js';
import type { PurposeCode as Purpose } from '../privacy/purposes.js';
import { type CaseKind, GRANT_GROUPS, GRANT_HOURS_MAX, type GrantGroup } from '../staff/index.js';
import { type CaseEnd, CaseEnds, CaseKinds, FieldGroup } from './caseWords.view.js';

@InputType({ description: 'About whom a case is opened, and why.' })
export class OpenCaseInput {
  @Field(() => CaseKinds, { description: 'What it is about; it says how the person is named.' })
  kind!: CaseKind;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'For a `QUESTION`: the address with which the person signs in, exactly. There is no search.',
  })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'For an `APPROVAL`: the profile of the Klusster Owner.' })
  klussterOwnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For a `REVIEW`, by a Privacy Officer: the case of the emergency.' })
  emergencyId?: string | null;

  @Field(() => String, {
    description: 'Why it is opened, in 1 to 1000 characters. The person can read it among her cases.',
  })
  reason!: string;
}

@InputType({ description: 'What is to be seen of the person of a case, for what and for how long.' })
export class RequestGrantInput {
  @Field(() => ID, { description: 'An open case of yours.' })
  caseId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(GRANT_GROUPS.length)
  @Field(() => [FieldGroup], { description: 'The groups of fields that are needed, and no more.' })
  groups!: GrantGroup[];

  @Field(() => PurposeCode, { description: 'The purpose that it serves (privacy policy, section 5).' })
  purpose!: Purpose;

  @Field(() => String, {
    description: 'Why they are needed, in 1 to 1000 characters. The person can read it among her cases.',
  })
  reason!: string;

  @Min(1)
  @Max(GRANT_HOURS_MAX)
  @Field(() => Int, { description: 'For how many hours, 1 to 24. It ends with the case in any event.' })
  hours!: number;
}

@InputType({ description: 'Which grant is to be ended.' })
export class EndGrantInput {
  @Field(() => ID, { description: 'A grant of yours.' })
  grantId!: string;
}

@InputType({ description: 'Which case is to be closed, and how it ended.' })
export class CloseCaseInput {
  @Field(() => ID, { description: 'An open case of yours.' })
  caseId!: string;

  @Field(() => CaseEnds, { description: 'How it ends.' })
  outcome!: CaseEnd;
}

@InputType({ description: 'Which of your cases to list.' })
export class CaseFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether they are open; all when left out.' })
  open?: boolean | null;
}

@ArgsType()
export class CaseList extends PageArgs {
  @Field(() => CaseFilter, { nullable: true, description: 'Which cases to list; all of yours when left out.' })
  filter?: CaseFilter | null;
}

/** What the arguments of a list of cases read. */
export const CASE_READS = { 'filter.open': 'SupportCase.closedAt' } as const;
