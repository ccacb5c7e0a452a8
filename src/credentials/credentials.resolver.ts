import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { askForProof } from '../addresses/index.js';
import type { Ctx as Context } from '../ctx.js';
import { everyone, signedIn } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { changeAddress } from './changeAddress.js';
import { changePassword } from './changePassword.js';
import { confirmAddress } from './confirmAddress.js';
import {
  ChangeAddressInput,
  ChangePasswordInput,
  ConfirmAddressInput,
  RequestPasswordResetInput,
  RequestSignInLinkInput,
  ResetPasswordInput,
  SignInByLinkInput,
} from './credentials.inputs.js';
import {
  ChangeAddressPayload,
  ChangePasswordPayload,
  ConfirmAddressPayload,
  RequestPasswordResetPayload,
  RequestSignInLinkPayload,
  ResetPasswordPayload,
  SignInByLinkPayload,
} from './credentials.view.js';
import { resetPassword } from './resetPassword.js';
import { signInByLink } from './signInByLink.js';

@Resolver()
export class CredentialsResolver {
  @visibleTo(everyone)
  @Mutation(() => RequestSignInLinkPayload, {
    description:
      'Asks for a link that signs in, for Consumer Users, who have no password. The answer is the same for an address that is not known.',
  })
  async requestSignInLink(
    @Arg('input', () => RequestSignInLinkInput, { description: 'Where it is to be sent.' })
    { email }: RequestSignInLinkInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await askForProof(ctx, { kind: 'SIGN_IN', email, language: ctx.language });
    return new RequestSignInLinkPayload({ outcome, language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => SignInByLinkPayload, { description: 'Signs in with the link that was sent to the address, once.' })
  async signInByLink(
    @Arg('input', () => SignInByLinkInput, { description: 'The link.' }) input: SignInByLinkInput,
    @Ctx() ctx: Context,
  ) {
    return new SignInByLinkPayload({ outcome: await signInByLink(ctx, input), language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Asks for a link that sets a new password. The answer is the same for an address that is not known.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'Where it is to be sent.' })
    { email }: RequestPasswordResetInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await askForProof(ctx, { kind: 'PASSWORD_RESET', email, language: ctx.language });
    return new RequestPasswordResetPayload({ outcome, language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => ResetPasswordPayload, {
    description:
      'Sets a new password with the link that was sent to the address, once. All sessions and all grants to partners end.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The link and the password.' }) input: ResetPasswordInput,
    @Ctx() ctx: Context,
  ) {
    return new ResetPasswordPayload({ outcome: await resetPassword(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => ChangePasswordPayload, {
    nullable: true,
    description: 'Gives you another password. Your other sessions end, and so do your grants to partners.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The two passwords.' }) input: ChangePasswordInput,
    @Ctx() ctx: Context,
  ) {
    return new ChangePasswordPayload({ outcome: await changePassword(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => ChangeAddressPayload, {
    nullable: true,
    description:
      'Asks for another address to sign in with. A link is sent to it and one to the address that you have; it changes when both were followed.',
  })
  async changeAddress(
    @Arg('input', () => ChangeAddressInput, { description: 'The new address.' }) input: ChangeAddressInput,
    @Ctx() ctx: Context,
  ) {
    return new ChangeAddressPayload({ outcome: await changeAddress(ctx, input), language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => ConfirmAddressPayload, {
    description:
      'Takes a link of a change of address. When both were followed the address is changed, and all sessions and grants to partners end.',
  })
  async confirmAddress(
    @Arg('input', () => ConfirmAddressInput, { description: 'The link.' }) input: ConfirmAddressInput,
    @Ctx() ctx: Context,
  ) {
    return new ConfirmAddressPayload({ outcome: await confirmAddress(ctx, input), language: ctx.language });
  }
}
