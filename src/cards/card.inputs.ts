import { Field, ID, InputType } from 'type-graphql';
import { ShownPolicyInput } from '../graph/shownPolicy.inputs.js';

@InputType({ description: 'Which card is removed.' })
export class RemoveCardInput {
  @Field(() => ID, { description: 'Your card, by its `id`: one that took its place meanwhile stays.' })
  cardId!: string;
}

@InputType({ description: 'The card that was given, and your consent to what it is used for.' })
export class KeepCardInput extends ShownPolicyInput {
  @Field(() => ID, { description: 'The `setupId` of `beginCardSetup`.' })
  setupId!: string;

  @Field(() => Boolean, {
    description:
      'Whether you consent to it that the card is stored, and processed once a month for the sole purpose of payment towards an outstanding unpaid invoice (privacy policy, 4.2).',
  })
  consent!: boolean;
}
