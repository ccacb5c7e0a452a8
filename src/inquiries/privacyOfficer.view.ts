import { Field, ObjectType } from 'type-graphql';
import type { PrivacyOfficer } from '../config.js';
import { EmailAddressScalar, MailingAddressScalar, PhoneNumberScalar } from '../graph/scalars.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { businessContact, visibleTo } from '../privacy/visibleTo.js';

const TITLES = {
  EN: 'Privacy Officer',
  FR: 'Responsable de la protection de la vie privée',
} as const;

/** Of an office, not of whoever holds it at home: PIPEDA 4.01 leaves business contact open, and Schedule 1, 4.8.2 asks for it. */
@ObjectType('PrivacyOfficer', {
  simpleResolvers: true,
  description: 'Who answers for the privacy policy, and where she is reached (privacy policy, 13.2).',
})
export class PrivacyOfficerView extends Lens<PrivacyOfficer & { readonly language: 'EN' | 'FR' }> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'Her name at work.' })
  get name(): string {
    return this.row.name;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'Her title, in the language of the request’s `Accept-Language`.' })
  get title(): string {
    return TITLES[this.row.language];
  }

  @visibleTo(everyone)
  @businessContact
  @Field(() => EmailAddressScalar, { description: 'The e-mail address to write to.' })
  get email(): string {
    return this.row.email;
  }

  @visibleTo(everyone)
  @businessContact
  @Field(() => PhoneNumberScalar, { description: 'The telephone number to call.' })
  get phone(): string {
    return this.row.phone;
  }

  @visibleTo(everyone)
  @businessContact
  @Field(() => MailingAddressScalar, { description: 'The postal address to write to.' })
  get mailingAddress(): string {
    return this.row.address;
  }
}
