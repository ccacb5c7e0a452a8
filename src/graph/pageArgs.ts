import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'At most this many items from the start, or after `after`; 0 to 100, 20 when neither `first` nor `last` is given.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: the page begins after it.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'At most this many items from the end, or before `before`; 0 to 100.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: the page ends before it.' })
  before?: string | null;
}
