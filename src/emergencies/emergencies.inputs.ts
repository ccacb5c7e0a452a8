import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { FieldGroup } from '../cases/index.js';
import { PageArgs } from '../graph/pageArgs.js';
import { EmailAddressScalar } from '../graph/scalars.js';
import { GRANT_GROUPS, type GrantGroup } from '../staff/index.js';
import type { EmergencyGround, Verdict } from './emergency.entity.js';
import { EmergencyGrounds, EmergencyVerdicts } from './emergencyWords.view.js';

@InputType({ description: 'About whom something is opened at once, what, and why. The person is named in one way.' })
export class BreakGlassInput {
  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The address with which the person signs in, exactly.',
  })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The profile of a Klusster Owner.' })
  klussterOwnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The profile of a Business Owner.' })
  businessOwnerId?: string | null;

  @Field(() => EmergencyGrounds, { description: 'Why nobody can be asked first.' })
  ground!: EmergencyGround;

  @ArrayMinSize(1)
  @ArrayMaxSize(GRANT_GROUPS.length)
  @Field(() => [FieldGroup], { description: 'The groups of fields that are needed, and no more.' })
  groups!: GrantGroup[];

  @Field(() => String, {
    description: 'What happened, in 1 to 1000 characters. The person can read it among her cases.',
  })
  reason!: string;
}

@InputType({ description: 'What came of the review of an emergency.' })
export class ReviewEmergencyInput {
  @Field(() => ID, { description: 'The emergency, by the global id of its case; not one of yours.' })
  emergencyId!: string;

  @Field(() => EmergencyVerdicts, { description: 'What came of it.' })
  verdict!: Verdict;
}

@InputType({ description: 'Which emergencies to list.' })
export class EmergencyFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether they were reviewed; all when left out.' })
  reviewed?: boolean | null;
}

@ArgsType()
export class EmergencyList extends PageArgs {
  @Field(() => EmergencyFilter, { nullable: true, description: 'Which emergencies to list; all when left out.' })
  filter?: EmergencyFilter | null;
}
