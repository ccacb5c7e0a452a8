import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import { BUSINESS_READS, BusinessConnection, BusinessList, BusinessView } from '../businesses/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { KLUSSTER_READS, KlussterConnection, KlussterList, KlussterView } from '../klussters/index.js';
import { businessOwner, everyone, klussterOwner, self } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { answerListing } from './answerListing.js';
import { askForListing } from './askForListing.js';
import { LISTING_READS, ListingInput, ListingList, ListingStepInput } from './listing.inputs.js';
import {
  AcceptListingPayload,
  DeclineListingPayload,
  EndListingPayload,
  InviteBusinessPayload,
  RequestListingPayload,
  WithdrawListingPayload,
} from './listing.payloads.view.js';
import { ListingView } from './listing.view.js';

const ListingConnection = connectionOf('Listing', ListingView);

const PAIR = { description: 'Which business in which klusster.' };
const WHICH = { description: 'Which listing.' };

@Resolver()
export class ListingResolver {
  @visibleTo(businessOwner)
  @Mutation(() => RequestListingPayload, {
    nullable: true,
    description:
      'Asks that a business of yours be listed in a klusster. The Klusster Owner is told by mail, and answers.',
  })
  async requestListing(@Arg('input', () => ListingInput, PAIR) input: ListingInput, @Ctx() ctx: Context) {
    return new RequestListingPayload({ outcome: await askForListing(ctx, 'request', input), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => InviteBusinessPayload, {
    nullable: true,
    description:
      'Invites a business into a klusster of yours. The invitation is passed on to the Business Owner by mail, whose address you are not shown for it.',
  })
  async inviteBusiness(@Arg('input', () => ListingInput, PAIR) input: ListingInput, @Ctx() ctx: Context) {
    return new InviteBusinessPayload({ outcome: await askForListing(ctx, 'invite', input), language: ctx.language });
  }

  @visibleTo(klussterOwner, businessOwner)
  @Mutation(() => AcceptListingPayload, {
    nullable: true,
    description: 'Accepts a listing that the other side asks for: from now on everybody sees it.',
  })
  async acceptListing(@Arg('input', () => ListingStepInput, WHICH) input: ListingStepInput, @Ctx() ctx: Context) {
    return new AcceptListingPayload({ outcome: await answerListing(ctx, 'accept', input), language: ctx.language });
  }

  @visibleTo(klussterOwner, businessOwner)
  @Mutation(() => DeclineListingPayload, {
    nullable: true,
    description: 'Declines a listing that the other side asks for, which can ask again after 30 days.',
  })
  async declineListing(@Arg('input', () => ListingStepInput, WHICH) input: ListingStepInput, @Ctx() ctx: Context) {
    return new DeclineListingPayload({ outcome: await answerListing(ctx, 'decline', input), language: ctx.language });
  }

  @visibleTo(klussterOwner, businessOwner)
  @Mutation(() => WithdrawListingPayload, {
    nullable: true,
    description: 'Takes back what you asked for, before it is answered.',
  })
  async withdrawListing(@Arg('input', () => ListingStepInput, WHICH) input: ListingStepInput, @Ctx() ctx: Context) {
    return new WithdrawListingPayload({ outcome: await answerListing(ctx, 'withdraw', input), language: ctx.language });
  }

  @visibleTo(klussterOwner, businessOwner)
  @Mutation(() => EndListingPayload, {
    nullable: true,
    description: 'Ends a listing, as either side may at any time: from now on nobody sees it in the klusster.',
  })
  async endListing(@Arg('input', () => ListingStepInput, WHICH) input: ListingStepInput, @Ctx() ctx: Context) {
    return new EndListingPayload({ outcome: await answerListing(ctx, 'end', input), language: ctx.language });
  }
}

@Resolver(() => KlussterView)
export class KlussterListings {
  @visibleTo(everyone)
  @reads(BUSINESS_READS)
  @FieldResolver(() => BusinessConnection, { description: 'The businesses that are listed in this klusster.' })
  businesses(
    @Root() klusster: KlussterView,
    @Args(() => BusinessList) _list: BusinessList,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new BusinessConnection(listOf(klusster, info));
  }

  @visibleTo(everyone)
  @reads(LISTING_READS)
  @FieldResolver(() => ListingConnection, {
    description:
      'Its listings that are yours, as its Klusster Owner or as the Business Owner of the other side, whatever came of them; the newest first.',
  })
  listings(
    @Root() klusster: KlussterView,
    @Args(() => ListingList) _list: ListingList,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new ListingConnection(listOf(klusster, info));
  }
}

@Resolver(() => BusinessView)
export class BusinessListings {
  @visibleTo(everyone)
  @reads(KLUSSTER_READS)
  @FieldResolver(() => KlussterConnection, { description: 'The klussters in which this business is listed.' })
  klussters(
    @Root() business: BusinessView,
    @Args(() => KlussterList) _list: KlussterList,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new KlussterConnection(listOf(business, info));
  }

  @visibleTo(everyone)
  @reads(LISTING_READS)
  @FieldResolver(() => ListingConnection, {
    description:
      'Its listings that are yours, as its Business Owner or as the Klusster Owner of the other side, whatever came of them; the newest first.',
  })
  listings(
    @Root() business: BusinessView,
    @Args(() => ListingList) _list: ListingList,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new ListingConnection(listOf(business, info));
  }
}

@Resolver(() => ViewerView)
export class ViewerListings {
  @visibleTo(self)
  @reads(LISTING_READS)
  @FieldResolver(() => ListingConnection, {
    nullable: true,
    description: 'The listings of your klussters and of your businesses, whatever came of them; the newest first.',
  })
  listings(@Root() viewer: ViewerView, @Args(() => ListingList) _list: ListingList, @Info() info: GraphQLResolveInfo) {
    return new ListingConnection(listOf(viewer, info));
  }
}
