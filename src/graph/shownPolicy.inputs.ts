import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Language } from './enums.js';

/** What whoever consents was shown: each input with a consent brings it along. */
@InputType({ description: 'The privacy policy that you were shown.' })
export class ShownPolicyInput {
  @MaxLength(64)
  @Field(() => String, { description: 'The `version` of the privacy policy that you were shown, in that language.' })
  policyVersion!: string;

  @Field(() => Language, { description: 'The language in which you were shown it.' })
  language!: Language;
}
