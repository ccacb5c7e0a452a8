import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Language, Profile } from '../graph/enums.js';
import { everyone, signedIn } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { addProfile } from './addProfile.js';
import { COLLECTED_FOR } from './collection.js';
import { confirmRegistration } from './confirmRegistration.js';
import { register } from './register.js';
import {
  AddBusinessOwnerInput,
  AddConsumerUserInput,
  AddKlussterOwnerInput,
  ConfirmRegistrationInput,
  RegisterBusinessOwnerInput,
  RegisterConsumerUserInput,
  RegisterKlussterOwnerInput,
} from './registration.inputs.js';
import {
  AddBusinessOwnerPayload,
  AddConsumerUserPayload,
  AddKlussterOwnerPayload,
  CollectedForView,
  ConfirmRegistrationPayload,
  RegisterBusinessOwnerPayload,
  RegisterConsumerUserPayload,
  RegisterKlussterOwnerPayload,
} from './registration.view.js';

@Resolver()
export class RegistrationResolver {
  @visibleTo(everyone)
  @reads({ profile: null, language: null })
  @Query(() => [CollectedForView], {
    description:
      'What is collected for when somebody registers, purpose by purpose: show it before you ask for anything.',
  })
  collectedFor(
    @Arg('profile', () => Profile, { description: 'The profile that is registered for.' }) profile: Profile,
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'The language of the texts.' })
    language: Language,
  ) {
    return COLLECTED_FOR[profile].map((asked) => new CollectedForView({ asked, language }));
  }

  @visibleTo(everyone)
  @Mutation(() => RegisterBusinessOwnerPayload, {
    description:
      'Registers as the owner of a business. A link is sent to the address; nothing begins before it is followed. The answer is the same for an address that is known.',
  })
  async registerBusinessOwner(
    @Arg('input', () => RegisterBusinessOwnerInput, { description: 'What it takes to register.' })
    { contact, ...input }: RegisterBusinessOwnerInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await register(ctx, { ...input, profile: { profile: 'BUSINESS_OWNER', contact } });
    return new RegisterBusinessOwnerPayload({ outcome, language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => RegisterKlussterOwnerPayload, {
    description:
      'Registers as the owner of a klusster. A link is sent to the address, and once it was followed you wait for approval. The answer is the same for an address that is known.',
  })
  async registerKlussterOwner(
    @Arg('input', () => RegisterKlussterOwnerInput, { description: 'What it takes to register.' })
    { contact, ...input }: RegisterKlussterOwnerInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await register(ctx, { ...input, profile: { profile: 'KLUSSTER_OWNER', contact } });
    return new RegisterKlussterOwnerPayload({ outcome, language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => RegisterConsumerUserPayload, {
    description:
      'Registers as a Consumer User. A link is sent to the address; nothing begins before it is followed. The answer is the same for an address that is known.',
  })
  async registerConsumerUser(
    @Arg('input', () => RegisterConsumerUserInput, { description: 'What it takes to register.' })
    { contact, ...input }: RegisterConsumerUserInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await register(ctx, { ...input, profile: { profile: 'CONSUMER_USER', contact } });
    return new RegisterConsumerUserPayload({ outcome, language: ctx.language });
  }

  @visibleTo(everyone)
  @Mutation(() => ConfirmRegistrationPayload, {
    description: 'Ends a registration with the link that was sent to its address, and signs you in.',
  })
  async confirmRegistration(
    @Arg('input', () => ConfirmRegistrationInput, { description: 'The link.' }) input: ConfirmRegistrationInput,
    @Ctx() ctx: Context,
  ) {
    return new ConfirmRegistrationPayload({ outcome: await confirmRegistration(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => AddBusinessOwnerPayload, {
    nullable: true,
    description: 'Gives you a profile as the owner of a business, beside those you have.',
  })
  async addBusinessOwner(
    @Arg('input', () => AddBusinessOwnerInput, { description: 'What it takes.' })
    { contact, ...shown }: AddBusinessOwnerInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await addProfile(ctx, { ...shown, profile: { profile: 'BUSINESS_OWNER', contact } });
    return new AddBusinessOwnerPayload({ outcome, language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => AddKlussterOwnerPayload, {
    nullable: true,
    description:
      'Gives you a profile as the owner of a klusster, beside those you have. It waits for approval. Whoever was refused asks once more by it, with what she gives now.',
  })
  async addKlussterOwner(
    @Arg('input', () => AddKlussterOwnerInput, { description: 'What it takes.' })
    { contact, ...shown }: AddKlussterOwnerInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await addProfile(ctx, { ...shown, profile: { profile: 'KLUSSTER_OWNER', contact } });
    return new AddKlussterOwnerPayload({ outcome, language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => AddConsumerUserPayload, {
    nullable: true,
    description: 'Gives you a profile as a Consumer User, beside those you have.',
  })
  async addConsumerUser(
    @Arg('input', () => AddConsumerUserInput, { description: 'What it takes.' })
    { contact, ...shown }: AddConsumerUserInput,
    @Ctx() ctx: Context,
  ) {
    const outcome = await addProfile(ctx, { ...shown, profile: { profile: 'CONSUMER_USER', contact } });
    return new AddConsumerUserPayload({ outcome, language: ctx.language });
  }
}
