import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { PASSWORD_MAX, SessionTransport, TRANSPORT_FIELD } from '../accounts/index.js';
import { Language, PurposeCode } from '../graph/enums.js';
import { EmailAddressScalar, MailingAddressScalar, PersonNameScalar, PhoneNumberScalar } from '../graph/scalars.js';
import type { Transport } from '../kernel/transport.js';
import { PURPOSES } from '../privacy/purposes.js';

@InputType({ description: 'One answer to one purpose that you were shown.' })
export class ConsentInput {
  @Field(() => PurposeCode, { description: 'The purpose.' })
  purpose!: PurposeCode;

  @Field(() => Boolean, { description: 'Whether you consent to it.' })
  given!: boolean;
}

@InputType({ description: 'Your name and how you are reached, as the owner of a klusster or a business.' })
export class OwnerContactInput {
  @Field(() => PersonNameScalar, { description: 'Your first name.' })
  firstName!: string;

  @Field(() => PersonNameScalar, { description: 'Your last name.' })
  lastName!: string;

  @Field(() => EmailAddressScalar, { description: 'The e-mail address at which you are reached.' })
  email!: string;

  @Field(() => PhoneNumberScalar, { description: 'The telephone number at which you are reached.' })
  phone!: string;

  @Field(() => MailingAddressScalar, { description: 'The postal address at which you are reached.' })
  mailingAddress!: string;
}

@InputType({ description: 'Your name, and where mailing lists are sent.' })
export class SubscriberContactInput {
  @Field(() => PersonNameScalar, { description: 'Your first name.' })
  firstName!: string;

  @Field(() => PersonNameScalar, { description: 'Your last name.' })
  lastName!: string;

  @Field(() => EmailAddressScalar, { description: 'The e-mail address to which mailing lists are sent.' })
  email!: string;
}

@InputType({ description: 'What you were shown, and what you answered.' })
export class CollectionInput {
  @ArrayMaxSize(Object.keys(PURPOSES).length)
  @Field(() => [ConsentInput], {
    description: 'One answer for each purpose that `collectedFor` names, each by itself.',
  })
  consents!: ConsentInput[];

  @MaxLength(64)
  @Field(() => String, { description: 'The `version` of the privacy policy that you were shown, in that language.' })
  policyVersion!: string;

  @Field(() => Language, { description: 'The language in which you were shown them, and in which we write to you.' })
  language!: Language;
}

@InputType({ description: 'What it takes to register as the owner of a business.' })
export class RegisterBusinessOwnerInput extends CollectionInput {
  @Field(() => EmailAddressScalar, { description: 'The address to sign in with. We send a link to it.' })
  email!: string;

  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The password to sign in with, 15 to 1024 characters.' })
  password!: string;

  @Field(() => OwnerContactInput, { description: 'How active Klusster Owners reach you (privacy policy, 4.1).' })
  contact!: OwnerContactInput;
}

@InputType({ description: 'What it takes to register as the owner of a klusster.' })
export class RegisterKlussterOwnerInput extends CollectionInput {
  @Field(() => EmailAddressScalar, { description: 'The address to sign in with. We send a link to it.' })
  email!: string;

  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The password to sign in with, 15 to 1024 characters.' })
  password!: string;

  @Field(() => OwnerContactInput, {
    description: 'How Business Owners and Consumer Users reach you (privacy policy, 4.2).',
  })
  contact!: OwnerContactInput;
}

@InputType({
  description: 'What it takes to register as a Consumer User: no password, since you sign in by links that we send.',
})
export class RegisterConsumerUserInput extends CollectionInput {
  @Field(() => EmailAddressScalar, { description: 'The address to sign in with. We send a link to it.' })
  email!: string;

  @Field(() => SubscriberContactInput, { description: 'Seen by no owner of any kind (privacy policy, 4.3).' })
  contact!: SubscriberContactInput;
}

@InputType({ description: 'What it takes to have a profile as the owner of a business, too.' })
export class AddBusinessOwnerInput extends CollectionInput {
  @Field(() => OwnerContactInput, { description: 'How active Klusster Owners reach you (privacy policy, 4.1).' })
  contact!: OwnerContactInput;
}

@InputType({ description: 'What it takes to have a profile as the owner of a klusster, too.' })
export class AddKlussterOwnerInput extends CollectionInput {
  @Field(() => OwnerContactInput, {
    description: 'How Business Owners and Consumer Users reach you (privacy policy, 4.2).',
  })
  contact!: OwnerContactInput;
}

@InputType({ description: 'What it takes to have a profile as a Consumer User, too.' })
export class AddConsumerUserInput extends CollectionInput {
  @Field(() => SubscriberContactInput, { description: 'Seen by no owner of any kind (privacy policy, 4.3).' })
  contact!: SubscriberContactInput;
}

@InputType({ description: 'The link that was sent to the address.' })
export class ConfirmRegistrationInput {
  @MaxLength(200)
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;

  @MaxLength(PASSWORD_MAX)
  @Field(() => String, {
    nullable: true,
    description:
      'The password that you registered with, so that nobody else’s registration in your name is confirmed by you; left out by Consumer Users.',
  })
  password?: string | null;

  @Field(() => SessionTransport, TRANSPORT_FIELD)
  transport!: Transport;
}
