import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { AddedFactor } from './addFactor.js';
import type { BegunPasskey } from './beginPasskey.js';
import type { BegunTotp } from './beginTotp.js';
import type { RemovedFactor } from './removeSecondFactor.js';

@ObjectType('BeginTotpPayload', {
  simpleResolvers: true,
  description: 'What an authenticator app is set up with. It is shown once, to you alone.',
})
export class BeginTotpPayload extends Payload<BegunTotp> {
  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The challenge, to be sent back with the first code.' })
  get challenge(): string | null {
    return this.done?.challenge ?? null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the challenge is over: after five minutes.' })
  get expiresAt(): Date | null {
    return this.done?.expiresAt ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The secret in base 32, for who cannot scan a QR code.' })
  get secret(): string | null {
    return this.done?.secret ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'The `otpauth:` URI. Draw it as a QR code on the device itself; send it nowhere.',
  })
  get uri(): string | null {
    return this.done?.uri ?? null;
  }
}

@ObjectType('BeginPasskeyPayload', { simpleResolvers: true, description: 'What a device makes a passkey by.' })
export class BeginPasskeyPayload extends Payload<BegunPasskey> {
  @visibleTo(everyone)
  @Field(() => String, { nullable: true, description: 'The challenge, to be sent back with the passkey.' })
  get challenge(): string | null {
    return this.done?.challenge ?? null;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the challenge is over: after five minutes.' })
  get expiresAt(): Date | null {
    return this.done?.expiresAt ?? null;
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description: 'What the device is asked, as JSON for `PublicKeyCredential.parseCreationOptionsFromJSON`.',
  })
  get options(): string | null {
    return this.done?.options ?? null;
  }
}

@ObjectType()
abstract class AddedFactorPayload extends Payload<AddedFactor> {
  @visibleTo(everyone)
  @Field(() => [String], {
    nullable: true,
    description:
      'Ten recovery codes, each good once, to be kept on paper. They are shown this once; null when you have some already.',
  })
  get recoveryCodes(): readonly string[] | null {
    return this.done?.recoveryCodes ?? null;
  }
}

@ObjectType('ConfirmTotpPayload', { simpleResolvers: true, description: 'The outcome of adding an authenticator app.' })
export class ConfirmTotpPayload extends AddedFactorPayload {}

@ObjectType('ConfirmPasskeyPayload', { simpleResolvers: true, description: 'The outcome of adding a passkey.' })
export class ConfirmPasskeyPayload extends AddedFactorPayload {}

@ObjectType('RemoveSecondFactorPayload', {
  simpleResolvers: true,
  description: 'The outcome of removing a second factor.',
})
export class RemoveSecondFactorPayload extends Payload<RemovedFactor> {
  @visibleTo(everyone)
  @Field(() => Int, {
    nullable: true,
    description: 'How many second factors you have left. With the last one your recovery codes went as well.',
  })
  get left(): number | null {
    return this.done?.left ?? null;
  }
}

@ObjectType('RegenerateRecoveryCodesPayload', {
  simpleResolvers: true,
  description: 'The outcome of making new recovery codes.',
})
export class RegenerateRecoveryCodesPayload extends Payload<AddedFactor> {
  @visibleTo(everyone)
  @Field(() => [String], {
    nullable: true,
    description: 'Ten new recovery codes, shown this once. Those from before are good for nothing any more.',
  })
  get recoveryCodes(): readonly string[] | null {
    return this.done?.recoveryCodes ?? null;
  }
}
