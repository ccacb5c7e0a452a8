import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { SignInPayload } from '../accounts/index.js';
import { LetterPayload } from '../graph/letterPayload.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Confirmed } from './confirmAddress.js';
import type { Changed } from './setPassword.js';

@ObjectType('RequestSignInLinkPayload', {
  simpleResolvers: true,
  description: 'The outcome of asking for a link that signs in.',
})
export class RequestSignInLinkPayload extends LetterPayload {}

@ObjectType('SignInByLinkPayload', { simpleResolvers: true, description: 'The outcome of signing in by a link.' })
export class SignInByLinkPayload extends SignInPayload {}

@ObjectType('RequestPasswordResetPayload', {
  simpleResolvers: true,
  description: 'The outcome of asking for a link that sets a new password.',
})
export class RequestPasswordResetPayload extends LetterPayload {}

/** What every mutation gives that sets a password. */
@ObjectType()
abstract class PasswordPayload extends Payload<Changed> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether the new password is the one to sign in with from now on.' })
  get changed(): boolean {
    return this.done !== null;
  }
}

@ObjectType('ResetPasswordPayload', { simpleResolvers: true, description: 'The outcome of resetting a password.' })
export class ResetPasswordPayload extends PasswordPayload {}

@ObjectType('ChangePasswordPayload', { simpleResolvers: true, description: 'The outcome of changing your password.' })
export class ChangePasswordPayload extends PasswordPayload {}

@ObjectType('ChangeAddressPayload', {
  simpleResolvers: true,
  description: 'The outcome of asking for another address to sign in with.',
})
export class ChangeAddressPayload extends LetterPayload {}

export enum MissingProof {
  NEW = 'NEW',
  OLD = 'OLD',
}
registerEnumType(MissingProof, {
  name: 'MissingProof',
  description: 'Which of two addresses has not been proven yet.',
  valuesConfig: {
    NEW: { description: 'The link that was sent to the new address was not followed yet.' },
    OLD: { description: 'The link that was sent to the old address was not followed yet.' },
  },
});

@ObjectType('ConfirmAddressPayload', {
  simpleResolvers: true,
  description: 'The outcome of following a link of a change of address.',
})
export class ConfirmAddressPayload extends Payload<Confirmed> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether the new address is the one to sign in with from now on.' })
  get changed(): boolean {
    return this.done?.missing === null;
  }

  @visibleTo(everyone)
  @Field(() => MissingProof, { nullable: true, description: 'Which link is still to be followed.' })
  get missing(): MissingProof | null {
    return (this.done?.missing as MissingProof | null | undefined) ?? null;
  }
}
