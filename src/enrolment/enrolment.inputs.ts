import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { PASSKEY_ANSWER_MAX } from '../factors/index.js';

/** Longer than any name that is accepted, since a decomposed one gets shorter. */
const NAME_UNITS = 240;

@InputType({ description: 'What it takes to begin adding a second factor.' })
export class BeginSecondFactorInput {
  @MaxLength(NAME_UNITS)
  @Field(() => String, {
    description: 'By what you tell it from your others, such as "My phone": one line, at most 60 characters.',
  })
  name!: string;
}

@InputType({ description: 'What shows that an authenticator app works.' })
export class ConfirmTotpInput {
  @MaxLength(64)
  @Field(() => String, { description: 'The challenge that `beginTotp` gave.' })
  challenge!: string;

  @MaxLength(16)
  @Field(() => String, { description: 'The six digits that the app shows now.' })
  code!: string;
}

@InputType({ description: 'What shows that a passkey was made.' })
export class ConfirmPasskeyInput {
  @MaxLength(64)
  @Field(() => String, { description: 'The challenge that `beginPasskey` gave.' })
  challenge!: string;

  @MaxLength(PASSKEY_ANSWER_MAX)
  @Field(() => String, { description: '`JSON.stringify` of what `navigator.credentials.create` gave.' })
  passkey!: string;
}

@InputType({ description: 'Which second factor is removed.' })
export class RemoveSecondFactorInput {
  @Field(() => ID, { description: 'Its id, from `viewer { secondFactors }`.' })
  id!: string;
}
