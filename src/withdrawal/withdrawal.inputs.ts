import { MaxLength } from 'class-validator';
import { Field, GraphQLISODateTime, ID, InputType, Int } from 'type-graphql';
import { Language, PurposeCode } from '../graph/enums.js';

@InputType({ description: 'What is withdrawn.' })
export class WithdrawConsentInput {
  @Field(() => PurposeCode, { description: 'The purpose.' })
  purpose!: PurposeCode;
}

@InputType({ description: 'What you consent to, and what you were shown.' })
export class GiveConsentInput {
  @Field(() => PurposeCode, { description: 'The purpose.' })
  purpose!: PurposeCode;

  @Field(() => Int, { description: 'The `version` of its words that you were shown, of `withdrawalImplications`.' })
  version!: number;

  @MaxLength(64)
  @Field(() => String, { description: 'The `version` of the privacy policy that you were shown, in that language.' })
  policyVersion!: string;

  @Field(() => Language, { description: 'The language in which you were shown them, and in which we write to you.' })
  language!: Language;
}

@InputType({ description: 'A withdrawal that came by mail.' })
export class RecordWithdrawalInput {
  @Field(() => ID, { description: 'The global id of your case about the person who wrote.' })
  caseId!: string;

  @Field(() => PurposeCode, { description: 'The purpose that is withdrawn.' })
  purpose!: PurposeCode;

  @Field(() => GraphQLISODateTime, { description: 'When the mail came in.' })
  receivedAt!: Date;
}
