import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CENTS_MAX } from '../billing/index.js';
import { ShownPolicyInput } from '../graph/shownPolicy.inputs.js';

@InputType({ description: 'Which invoice you pay with your card, and your consent to just this payment.' })
export class PayInvoiceInput extends ShownPolicyInput {
  @Field(() => ID, { description: 'An open invoice of yours, by its `id`.' })
  invoiceId!: string;

  @Min(1)
  @Max(CENTS_MAX)
  @Field(() => Int, {
    description:
      'What you were shown as due of it, in whole cents of Canadian dollars: this is taken, and nothing when another amount is due meanwhile.',
  })
  cents!: number;

  @Field(() => Boolean, {
    description:
      'Whether you consent to it that your stored card is charged this amount for this invoice now, apart from the monthly processing (privacy policy, 4.2).',
  })
  consent!: boolean;
}
