import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { PASSWORD_MAX, SessionTransport, TRANSPORT_FIELD } from '../accounts/index.js';
import { EmailAddressScalar } from '../graph/scalars.js';

/** Longest token that is looked up, in characters; ours have 47. */
const TOKEN_MAX = 200;

import type { Transport } from '../kernel/transport.js';

@InputType({ description: 'Where a link is to be sent that signs in.' })
export class RequestSignInLinkInput {
  @Field(() => EmailAddressScalar, { description: 'The address of the account.' })
  email!: string;
}

@InputType({ description: 'The link that was sent to the address.' })
export class SignInByLinkInput {
  @MaxLength(TOKEN_MAX)
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;

  @Field(() => SessionTransport, TRANSPORT_FIELD)
  transport!: Transport;
}

@InputType({ description: 'Where a link is to be sent that sets a new password.' })
export class RequestPasswordResetInput {
  @Field(() => EmailAddressScalar, { description: 'The address of the account.' })
  email!: string;
}

@InputType({ description: 'The link that was sent to the address, and the new password.' })
export class ResetPasswordInput {
  @MaxLength(TOKEN_MAX)
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;

  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The new password, 15 to 1024 characters.' })
  password!: string;
}

@InputType({ description: 'The password that you have, and the one that you want.' })
export class ChangePasswordInput {
  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The password that you have.' })
  current!: string;

  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The new password, 15 to 1024 characters.' })
  password!: string;
}

@InputType({ description: 'The address that you want to sign in with.' })
export class ChangeAddressInput {
  @Field(() => EmailAddressScalar, { description: 'The new address.' })
  email!: string;
}

@InputType({ description: 'The link that was sent to the new address, or to the old one.' })
export class ConfirmAddressInput {
  @MaxLength(TOKEN_MAX)
  @Field(() => String, { description: 'The token of the link.' })
  token!: string;
}
