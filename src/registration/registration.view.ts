import { Field, ObjectType } from 'type-graphql';
import { SignInPayload } from '../accounts/index.js';
import { type Language, PurposeCode } from '../graph/enums.js';
import { LetterPayload } from '../graph/letterPayload.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { PURPOSES } from '../privacy/purposes.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Added } from './addProfile.js';
import type { Asked } from './collection.js';

@ObjectType('CollectedFor', {
  simpleResolvers: true,
  description:
    'A purpose that a profile is collected for. Ask for each by itself, with its text, and tick none beforehand.',
})
export class CollectedForView extends Lens<{ asked: Asked; language: Language }> {
  @visibleTo(everyone)
  @Field(() => PurposeCode, { description: 'The purpose, for programs.' })
  get purpose() {
    return this.row.asked.purpose;
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The purpose, in the words that are to be shown.' })
  get text(): string {
    const { asked, language } = this.row;
    return PURPOSES[asked.purpose][language === 'FR' ? 'fr' : 'en'];
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The clause of the privacy policy that names it.' })
  get clause(): string {
    return PURPOSES[this.row.asked.purpose].clause;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether there is no such profile without it. The others are yours to refuse.' })
  get isNeeded(): boolean {
    return this.row.asked.isNeeded;
  }
}

@ObjectType('RegisterBusinessOwnerPayload', {
  simpleResolvers: true,
  description: 'The outcome of registering as the owner of a business.',
})
export class RegisterBusinessOwnerPayload extends LetterPayload {}

@ObjectType('RegisterKlussterOwnerPayload', {
  simpleResolvers: true,
  description: 'The outcome of registering as the owner of a klusster.',
})
export class RegisterKlussterOwnerPayload extends LetterPayload {}

@ObjectType('RegisterConsumerUserPayload', {
  simpleResolvers: true,
  description: 'The outcome of registering as a Consumer User.',
})
export class RegisterConsumerUserPayload extends LetterPayload {}

@ObjectType('ConfirmRegistrationPayload', {
  simpleResolvers: true,
  description: 'The outcome of following the link of a registration: you are signed in.',
})
export class ConfirmRegistrationPayload extends SignInPayload {}

/** What every mutation gives that adds a profile. */
@ObjectType()
abstract class AddedPayload extends Payload<Added> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether you have the profile from now on.' })
  get added(): boolean {
    return this.done !== null;
  }
}

@ObjectType('AddBusinessOwnerPayload', {
  simpleResolvers: true,
  description: 'The outcome of adding a profile as the owner of a business.',
})
export class AddBusinessOwnerPayload extends AddedPayload {}

@ObjectType('AddKlussterOwnerPayload', {
  simpleResolvers: true,
  description: 'The outcome of adding a profile as the owner of a klusster. It waits for approval.',
})
export class AddKlussterOwnerPayload extends AddedPayload {}

@ObjectType('AddConsumerUserPayload', {
  simpleResolvers: true,
  description: 'The outcome of adding a profile as a Consumer User.',
})
export class AddConsumerUserPayload extends AddedPayload {}
