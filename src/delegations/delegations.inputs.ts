import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Which grant is meant.' })
export class RevokeGrantInput {
  @Field(() => ID, { description: 'The global id of the grant.' })
  id!: string;
}
