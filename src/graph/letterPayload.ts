import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { Payload } from './payload.js';

/** What every mutation gives that has a letter written: the same for an address that is known and one that is not. */
@ObjectType()
export abstract class LetterPayload extends Payload<{ readonly validUntil: Date }> {
  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until when a link is good that was sent. It is the same whether the address is known to us or not: only whoever reads its mail learns that.',
  })
  get validUntil(): Date | null {
    return this.done?.validUntil ?? null;
  }
}
