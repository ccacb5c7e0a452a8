import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { klussterOwner, self } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { acceptOffer } from './acceptOffer.js';
import { endOffer } from './endOffer.js';
import { KlussterOfferView } from './klussterOffer.view.js';
import { AnswerOfferInput, OfferKlussterInput } from './offer.inputs.js';
import { offerKlusster } from './offerKlusster.js';
import {
  AcceptKlussterOfferPayload,
  DeclineKlussterOfferPayload,
  OfferKlussterPayload,
  WithdrawKlussterOfferPayload,
} from './offerPayloads.view.js';

const KlussterOfferConnection = connectionOf('KlussterOffer', KlussterOfferView);
const WHICH = { description: 'Which offer.' };

@Resolver()
export class TransfersResolver {
  @visibleTo(klussterOwner)
  @Mutation(() => OfferKlussterPayload, {
    nullable: true,
    description:
      'Offers a klusster of yours to another Klusster Owner, by her exact address. If there is one, she is told by mail and has two weeks to accept; you are answered the same if there is none.',
  })
  async offerKlusster(
    @Arg('input', () => OfferKlussterInput, { description: 'Which klusster, and to whom.' }) input: OfferKlussterInput,
    @Ctx() ctx: Context,
  ) {
    return new OfferKlussterPayload({ outcome: await offerKlusster(ctx, { ...input }), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => AcceptKlussterOfferPayload, {
    nullable: true,
    description: 'Takes over a klusster that is offered to you: it is yours at once, in the state that it is in.',
  })
  async acceptKlussterOffer(@Arg('input', () => AnswerOfferInput, WHICH) input: AnswerOfferInput, @Ctx() ctx: Context) {
    return new AcceptKlussterOfferPayload({ outcome: await acceptOffer(ctx, input), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => DeclineKlussterOfferPayload, {
    nullable: true,
    description: 'Declines an offer that was made to you.',
  })
  async declineKlussterOffer(
    @Arg('input', () => AnswerOfferInput, WHICH) input: AnswerOfferInput,
    @Ctx() ctx: Context,
  ) {
    return new DeclineKlussterOfferPayload({ outcome: await endOffer(ctx, 'decline', input), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => WithdrawKlussterOfferPayload, { nullable: true, description: 'Takes back an offer of yours.' })
  async withdrawKlussterOffer(
    @Arg('input', () => AnswerOfferInput, WHICH) input: AnswerOfferInput,
    @Ctx() ctx: Context,
  ) {
    return new WithdrawKlussterOfferPayload({
      outcome: await endOffer(ctx, 'withdraw', input),
      language: ctx.language,
    });
  }
}

@Resolver(() => ViewerView)
export class ViewerKlussterOffers {
  @visibleTo(self)
  @FieldResolver(() => KlussterOfferConnection, {
    nullable: true,
    description: 'The klussters that you offered to somebody, and those that were offered to you, the newest first.',
  })
  klussterOffers(@Root() viewer: ViewerView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new KlussterOfferConnection(listOf(viewer, info));
  }
}
