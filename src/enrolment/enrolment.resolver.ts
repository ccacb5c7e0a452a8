import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { signedIn, unprovenStaff } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { beginPasskey } from './beginPasskey.js';
import { beginTotp } from './beginTotp.js';
import { confirmPasskey } from './confirmPasskey.js';
import { confirmTotp } from './confirmTotp.js';
import {
  BeginSecondFactorInput,
  ConfirmPasskeyInput,
  ConfirmTotpInput,
  RemoveSecondFactorInput,
} from './enrolment.inputs.js';
import {
  BeginPasskeyPayload,
  BeginTotpPayload,
  ConfirmPasskeyPayload,
  ConfirmTotpPayload,
  RegenerateRecoveryCodesPayload,
  RemoveSecondFactorPayload,
} from './enrolment.view.js';
import { regenerateRecoveryCodes } from './regenerateRecoveryCodes.js';
import { removeSecondFactor } from './removeSecondFactor.js';

@Resolver()
export class EnrolmentResolver {
  @visibleTo(signedIn, unprovenStaff)
  @Mutation(() => BeginTotpPayload, {
    nullable: true,
    description: 'Begins to add an authenticator app. It counts once `confirmTotp` was sent its first code.',
  })
  async beginTotp(
    @Arg('input', () => BeginSecondFactorInput, { description: 'What it is called.' }) input: BeginSecondFactorInput,
    @Ctx() ctx: Context,
  ) {
    return new BeginTotpPayload({ outcome: await beginTotp(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn, unprovenStaff)
  @Mutation(() => ConfirmTotpPayload, {
    nullable: true,
    description: 'Adds the authenticator app that `beginTotp` began, in the place of the one that you had.',
  })
  async confirmTotp(
    @Arg('input', () => ConfirmTotpInput, { description: 'The challenge and the first code.' }) input: ConfirmTotpInput,
    @Ctx() ctx: Context,
  ) {
    return new ConfirmTotpPayload({ outcome: await confirmTotp(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn, unprovenStaff)
  @Mutation(() => BeginPasskeyPayload, {
    nullable: true,
    description: 'Begins to add a passkey. It counts once `confirmPasskey` was sent what the device made.',
  })
  async beginPasskey(
    @Arg('input', () => BeginSecondFactorInput, { description: 'What it is called.' }) input: BeginSecondFactorInput,
    @Ctx() ctx: Context,
  ) {
    return new BeginPasskeyPayload({ outcome: await beginPasskey(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn, unprovenStaff)
  @Mutation(() => ConfirmPasskeyPayload, {
    nullable: true,
    description: 'Adds the passkey that a device made for `beginPasskey`.',
  })
  async confirmPasskey(
    @Arg('input', () => ConfirmPasskeyInput, { description: 'The challenge and the passkey.' })
    input: ConfirmPasskeyInput,
    @Ctx() ctx: Context,
  ) {
    return new ConfirmPasskeyPayload({ outcome: await confirmPasskey(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => RemoveSecondFactorPayload, {
    nullable: true,
    description: 'Removes one of your second factors. Staff cannot remove their last one.',
  })
  async removeSecondFactor(
    @Arg('input', () => RemoveSecondFactorInput, { description: 'Which one.' }) input: RemoveSecondFactorInput,
    @Ctx() ctx: Context,
  ) {
    return new RemoveSecondFactorPayload({ outcome: await removeSecondFactor(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => RegenerateRecoveryCodesPayload, {
    nullable: true,
    description: 'Makes ten new recovery codes in the place of those you have.',
  })
  async regenerateRecoveryCodes(@Ctx() ctx: Context) {
    return new RegenerateRecoveryCodesPayload({ outcome: await regenerateRecoveryCodes(ctx), language: ctx.language });
  }
}
