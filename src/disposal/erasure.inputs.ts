import { Field, InputType } from 'type-graphql';

@InputType({ description: 'That you want to be erased.' })
export class RequestErasureInput {
  @Field(() => Boolean, {
    description:
      'That you have read what `erasureImplications` says and know that nothing can be brought back; must be true.',
  })
  understood!: boolean;
}
