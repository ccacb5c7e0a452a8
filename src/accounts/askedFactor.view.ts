import { Field, GraphQLISODateTime, ObjectType, registerEnumType } from 'type-graphql';
import type { FactorMethod } from '../factors/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { AskedFactor } from './askForFactor.js';

const SecondFactorMethod = { TOTP: 'TOTP', PASSKEY: 'PASSKEY', RECOVERY_CODE: 'RECOVERY_CODE' } as const satisfies {
  readonly [Method in FactorMethod]: Method;
};
registerEnumType(SecondFactorMethod, {
  name: 'SecondFactorMethod',
  description: 'A way of proving a second factor.',
  valuesConfig: {
    TOTP: { description: 'The six digits that an authenticator app shows.' },
    PASSKEY: { description: 'A passkey, which a device or a password manager holds.' },
    RECOVERY_CODE: { description: 'One of the codes that were shown once, for who has lost everything else.' },
  },
});

@ObjectType('SecondFactorChallenge', {
  simpleResolvers: true,
  description: 'The question for a second factor. Answer it with `completeSignIn`.',
})
export class SecondFactorChallengeView extends Lens<AskedFactor> {
  @visibleTo(everyone)
  @Field(() => String, { description: 'The challenge, to be sent back with the answer. It may be answered once.' })
  get challenge(): string {
    return this.row.challenge;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When the challenge is over: five minutes after it was given.' })
  get expiresAt(): Date {
    return this.row.expiresAt;
  }

  @visibleTo(everyone)
  @Field(() => [SecondFactorMethod], { description: 'How you may answer.' })
  get methods(): readonly FactorMethod[] {
    return this.row.methods;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'What your device is asked to sign with a passkey, as JSON for `PublicKeyCredential.parseRequestOptionsFromJSON`; null when you have none.',
  })
  get passkeyOptions(): string | null {
    return this.row.passkeyOptions;
  }
}
