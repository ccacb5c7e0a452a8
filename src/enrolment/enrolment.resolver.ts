import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { signedIn } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { beginTotp } from './beginTotp.js';
import { confirmTotp } from './confirmTotp.js';
import { BeginSecondFactorInput, ConfirmTotpInput, RemoveSecondFactorInput } from './enrolment.inputs.js';
import {
  BeginTotpPayload,
  ConfirmTotpPayload,
  RegenerateRecoveryCodesPayload,
  RemoveSecondFactorPayload,
} from './enrolment.view.js';
import { regenerateRecoveryCodes } from './regenerateRecoveryCodes.js';
import { removeSecondFactor } from './removeSecondFactor.js';

@Resolver()
export class EnrolmentResolver {
  @visibleTo(signedIn)
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

  @visibleTo(signedIn)
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
