import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'In which case something is decided about a Klusster Owner, and why.' })
export class DecisionInput {
  @Field(() => ID, { description: 'An open case of yours, of the kind `APPROVAL`.' })
  caseId!: string;

  @Field(() => String, {
    description: 'Why, in 1 to 1000 characters. The person is told by mail, and can read it among her cases.',
  })
  reason!: string;
}
