import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Language } from '../graph/enums.js';

/** As much as a column of whole cents holds. */
const CENTS_MAX = 2_000_000_000;

@InputType({ description: 'Which invoice you pay with your card, and your consent to just this payment.' })
export class PayInvoiceInput {
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

  @MaxLength(64)
  @Field(() => String, { description: 'The `version` of the privacy policy that you were shown, in that language.' })
  policyVersion!: string;

  @Field(() => Language, { description: 'The language in which you were shown it.' })
  language!: 'EN' | 'FR';
}
