import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { Language, PurposeCode } from '../graph/enums.js';
import { PageArgs } from '../graph/pageArgs.js';
import { self, signedIn, staff } from '../privacy/audience.js';
import { personal, reads, visibleTo } from '../privacy/visibleTo.js';
import { ConsentEventView } from './consent.view.js';
import { giveConsent } from './giveConsent.js';
import { implicationsFor } from './implications.js';
import { recordWithdrawal } from './recordWithdrawal.js';
import { GiveConsentInput, RecordWithdrawalInput, WithdrawConsentInput } from './withdrawal.inputs.js';
import {
  GiveConsentPayload,
  RecordWithdrawalPayload,
  WithdrawalImplicationsView,
  WithdrawConsentPayload,
} from './withdrawal.view.js';
import { withdrawConsent } from './withdrawConsent.js';

const ConsentEventConnection = connectionOf('ConsentEvent', ConsentEventView);

@Resolver(() => ViewerView)
export class ViewerConsents {
  @visibleTo(self)
  @personal('consent', '7.1')
  @FieldResolver(() => ConsentEventConnection, {
    nullable: true,
    description:
      'What you said on each purpose, the newest first, with the text that you were shown, and what of it stands. Each mailing list has a consent of its own, among those of your profile as Consumer User.',
  })
  async consents(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new ConsentEventConnection(listOf(viewer, info)) : null;
  }
}

@Resolver()
export class WithdrawalResolver {
  @visibleTo(signedIn)
  @reads({ purpose: null, language: null })
  @Query(() => WithdrawalImplicationsView, {
    nullable: true,
    description: 'What would end and what would go on, and why, if you withdrew a purpose. Nothing is changed by it.',
  })
  async withdrawalImplications(
    @Arg('purpose', () => PurposeCode, { description: 'The purpose.' }) purpose: PurposeCode,
    @Arg('language', () => Language, { defaultValue: 'EN', description: 'The language of the sentences.' })
    language: Language,
    @Ctx() ctx: Context,
  ) {
    return new WithdrawalImplicationsView(await implicationsFor(ctx, purpose, language));
  }

  @visibleTo(signedIn)
  @Mutation(() => WithdrawConsentPayload, {
    nullable: true,
    description:
      'Takes back your consent to a purpose, at once: from the answer on nothing is used for it, neither by a request that runs nor by what waits. You get a receipt by mail. What law or contract keeps is refused with the reason; see `withdrawalImplications`.',
  })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'What is withdrawn.' }) input: WithdrawConsentInput,
    @Ctx() ctx: Context,
  ) {
    return new WithdrawConsentPayload({ outcome: await withdrawConsent(ctx, input), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => GiveConsentPayload, {
    nullable: true,
    description:
      'Gives your consent to a purpose, for the first time or again, to the words and the policy as they are now. You get a receipt by mail.',
  })
  async giveConsent(
    @Arg('input', () => GiveConsentInput, { description: 'What you consent to.' }) input: GiveConsentInput,
    @Ctx() ctx: Context,
  ) {
    return new GiveConsentPayload({ outcome: await giveConsent(ctx, { ...input }), language: ctx.language });
  }

  @visibleTo(staff)
  @Mutation(() => RecordWithdrawalPayload, {
    nullable: true,
    description:
      'Puts a withdrawal on record that came by mail. It counts from the answer on, like one by the person herself, who gets a receipt. It needs an open grant of the case that covers `CONSENT`; `FORBIDDEN` without one, `NOT_FOUND` for a case that is not yours.',
  })
  async recordWithdrawal(
    @Arg('input', () => RecordWithdrawalInput, { description: 'What is withdrawn, and when the mail came.' })
    input: RecordWithdrawalInput,
    @Ctx() ctx: Context,
  ) {
    return new RecordWithdrawalPayload({ outcome: await recordWithdrawal(ctx, input), language: ctx.language });
  }
}
