import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { EmailAddressScalar } from '../graph/scalars.js';
import type { Transport } from '../kernel/transport.js';
import { PASSWORD_MAX } from './password.js';
import { SessionTransport, TRANSPORT_FIELD } from './transport.inputs.js';

@InputType({ description: 'What it takes to sign in.' })
export class SignInInput {
  @Field(() => EmailAddressScalar, { description: 'The address of the account.' })
  email!: string;

  @MaxLength(PASSWORD_MAX)
  @Field(() => String, { description: 'The password, at most 1024 characters.' })
  password!: string;

  @Field(() => SessionTransport, TRANSPORT_FIELD)
  transport!: Transport;
}
