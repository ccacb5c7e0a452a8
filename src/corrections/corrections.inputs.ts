import { Field, InputType } from 'type-graphql';
import { Profile } from '../graph/enums.js';
import { EmailAddressScalar, MailingAddressScalar, PersonNameScalar, PhoneNumberScalar } from '../graph/scalars.js';
import type { RoleAudience } from '../privacy/audience.js';

@InputType({ description: 'What of your contact says something else from now on. What is left out stays as it is.' })
export class AmendedContactInput {
  @Field(() => PersonNameScalar, { nullable: true, description: 'Your first name.' })
  firstName?: string | null;

  @Field(() => PersonNameScalar, { nullable: true, description: 'Your last name.' })
  lastName?: string | null;

  @Field(() => EmailAddressScalar, {
    nullable: true,
    description:
      'The e-mail address at which you are reached. The one to sign in with is changed with `changeAddress`.',
  })
  email?: string | null;

  @Field(() => PhoneNumberScalar, {
    nullable: true,
    description: 'The telephone number at which you are reached; a Consumer User has none.',
  })
  phone?: string | null;

  @Field(() => MailingAddressScalar, {
    nullable: true,
    description: 'The postal address at which you are reached; a Consumer User has none.',
  })
  mailingAddress?: string | null;
}

@InputType({ description: 'What is amended of which profile.' })
export class AmendContactInput {
  @Field(() => Profile, { description: 'Which of your profiles.' })
  profile!: RoleAudience;

  @Field(() => AmendedContactInput, { description: 'What it says from now on.' })
  contact!: AmendedContactInput;
}
