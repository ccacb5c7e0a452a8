import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, GraphQLISODateTime, ID, InputType, Int } from 'type-graphql';
import { BusinessContactField, type Confirmed, WEBSITE_MAX } from '../businesses/index.js';
import { Language } from '../graph/enums.js';
import { EmailAddressScalar, MailingAddressScalar, PersonNameScalar, PhoneNumberScalar } from '../graph/scalars.js';

@InputType({ description: 'What it takes to subscribe to the mailing list of a klusster. Nothing else is collected.' })
export class SubscribeInput {
  @Field(() => ID, { description: 'The klusster.' })
  klussterId!: string;

  @Field(() => PersonNameScalar, { description: 'Your first name.' })
  firstName!: string;

  @Field(() => PersonNameScalar, { description: 'Your last name.' })
  lastName!: string;

  @Field(() => EmailAddressScalar, { description: 'The address to which it is sent. We send a link to it first.' })
  email!: string;

  @Field(() => Language, { description: 'The language in which you were asked, and in which it is written to you.' })
  language!: Language;

  @MaxLength(64)
  @Field(() => String, { description: 'The `version` of the consent text that you were shown, in that language.' })
  consentVersion!: string;
}

@InputType({ description: 'The link that was sent to the address.' })
export class ConfirmSubscriptionInput {
  @MaxLength(200)
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;
}

@InputType({ description: 'Which subscription ends.' })
export class UnsubscribeInput {
  @Field(() => ID, { nullable: true, description: 'A subscription of yours; all of them when left out.' })
  subscriptionId?: string | null;
}

@InputType({ description: 'Which subscription is written in which language.' })
export class ChangeSubscriptionLanguageInput {
  @Field(() => ID, { description: 'A subscription of yours.' })
  subscriptionId!: string;

  @Field(() => Language, { description: 'The language from now on.' })
  language!: Language;
}

@InputType({
  description: 'Who sends the mailing list of a klusster. All of it is public, and stands in each message.',
})
export class StateSenderIdentityInput {
  @Field(() => ID, { description: 'A klusster of yours.' })
  klussterId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that you read; left out where you have not stated any.',
  })
  version?: number | null;

  @MaxLength(500)
  @Field(() => String, {
    description: 'The name under which you carry on business, on one line of at most 120 characters.',
  })
  businessName!: string;

  @Field(() => MailingAddressScalar, {
    description: 'The postal address of the business. Where it is your own as well, confirm that.',
  })
  mailingAddress!: string;

  @Field(() => PhoneNumberScalar, {
    nullable: true,
    description: 'The telephone number of the business. One of telephone, e-mail and website is needed.',
  })
  phone?: string | null;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description: 'The e-mail address of the business. Where it is your own as well, confirm that.',
  })
  email?: string | null;

  @MaxLength(WEBSITE_MAX)
  @Field(() => String, { nullable: true, description: 'The web address of the business: http or https.' })
  website?: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until when the postal address holds, where you know that it ends. Nothing is sent within 60 days of that.',
  })
  validUntil?: Date | null;

  @ArrayMaxSize(3)
  @Field(() => [BusinessContactField], {
    nullable: true,
    description:
      'Which fields may be public though they repeat your own contact. Name those only that you were warned of.',
  })
  confirmPublic?: Confirmed[] | null;
}
