import { Field, ID, InputType } from 'type-graphql';
import { EmailAddressScalar } from '../graph/scalars.js';

@InputType({ description: 'Which klusster is offered, and to whom.' })
export class OfferKlussterInput {
  @Field(() => ID, { description: 'A klusster of yours that is not closed, and not offered already.' })
  klussterId!: string;

  @Field(() => EmailAddressScalar, {
    description:
      'The address with which another Klusster Owner signs in, exactly. You are answered the same whether there is one.',
  })
  email!: string;
}

@InputType({ description: 'Which offer is accepted, declined or withdrawn.' })
export class AnswerOfferInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;
}
