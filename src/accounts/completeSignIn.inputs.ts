import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { PASSKEY_ANSWER_MAX, type Proof } from '../factors/index.js';
import { KlussterError } from '../kernel/errors.js';
import type { Transport } from '../kernel/transport.js';
import { SessionTransport, TRANSPORT_FIELD } from './transport.inputs.js';

@InputType({ description: 'The answer to the question for a second factor: the challenge, and one of the others.' })
export class CompleteSignInInput {
  @MaxLength(64)
  @Field(() => String, { description: 'The challenge that `signIn` gave.' })
  challenge!: string;

  @MaxLength(16)
  @Field(() => String, { nullable: true, description: 'The six digits that the authenticator app shows now.' })
  totp?: string;

  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'One of the recovery codes, which is used up by it.' })
  recoveryCode?: string;

  @MaxLength(PASSKEY_ANSWER_MAX)
  @Field(() => String, {
    nullable: true,
    description: 'What a passkey signed: `JSON.stringify` of what `navigator.credentials.get` gave.',
  })
  passkey?: string;

  @Field(() => SessionTransport, TRANSPORT_FIELD)
  transport!: Transport;
}

/** The one proof that an input holds. Throws `KlussterError` BAD_USER_INPUT when it holds none, or several. */
export function proofIn({ totp, recoveryCode, passkey }: CompleteSignInInput): Proof {
  const proofs: Proof[] = [
    ...(totp ? [{ totp }] : []),
    ...(recoveryCode ? [{ recoveryCode }] : []),
    ...(passkey ? [{ passkey }] : []),
  ];
  const [proof, another] = proofs;
  if (!proof || another) throw new KlussterError('BAD_USER_INPUT', 'Give one of totp, recoveryCode and passkey.');
  return proof;
}
