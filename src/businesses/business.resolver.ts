import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BusinessOwnerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { fromGlobalId } from '../kernel/ids.js';
import { businessOwner, everyone } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import {
  BUSINESS_READS,
  BusinessInput,
  BusinessList,
  CreateBusinessInput,
  EditBusinessInput,
} from './business.inputs.js';
import { allBusinesses } from './business.source.js';
import { BusinessView } from './business.view.js';
import { BUSINESS_CATEGORY_CODES } from './businessCategory.js';
import {
  CloseBusinessPayload,
  CreateBusinessPayload,
  EditBusinessPayload,
  ReopenBusinessPayload,
} from './businessPayloads.view.js';
import { BusinessCategoryWordView } from './categoryWord.view.js';
import { createBusiness } from './createBusiness.js';
import { editBusiness } from './editBusiness.js';
import { closeBusiness, reopenBusiness } from './openOrClose.js';
import { readBusiness } from './readBusiness.js';
import { readOwnContact } from './readOwnContact.js';

export const BusinessConnection = connectionOf('Business', BusinessView, { counts: true });

@Resolver()
export class BusinessResolver {
  @visibleTo(everyone)
  @reads({ id: 'Business.id' })
  @Query(() => BusinessView, { nullable: true, description: 'The business with this global id, or null.' })
  async business(
    @Arg('id', () => ID, { description: 'The global id of a business.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ref = fromGlobalId(id);
    return ref?.kind === 'Business' ? readBusiness(ctx, ref.id, info) : null;
  }

  @visibleTo(everyone)
  @reads(BUSINESS_READS)
  @Query(() => BusinessConnection, { description: 'All businesses.' })
  async businesses(
    @Args(() => BusinessList) _list: BusinessList,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new BusinessConnection(await reader.list(allBusinesses, {}, info));
  }
}

@Resolver()
export class OwnBusinesses {
  @visibleTo(everyone)
  @Query(() => [BusinessCategoryWordView], { description: 'The kinds of businesses, as people read them.' })
  businessCategories(@Ctx() { language }: Context) {
    return BUSINESS_CATEGORY_CODES.map((category) => new BusinessCategoryWordView({ category, language }));
  }

  @visibleTo(businessOwner)
  @Mutation(() => CreateBusinessPayload, {
    nullable: true,
    description:
      'Presents a business, to everybody and at once. Where its contact repeats your own, nothing is written and `WILL_BE_PUBLIC` names the fields; call it again with `confirmPublic`, or with the contact of the business.',
  })
  async createBusiness(
    @Arg('input', () => CreateBusinessInput, { description: 'What is said of it.' }) input: CreateBusinessInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const outcome = await createBusiness(ctx, input, await readOwnContact(ctx, input, info));
    return new CreateBusinessPayload({ outcome, language: ctx.language });
  }

  @visibleTo(businessOwner)
  @Mutation(() => EditBusinessPayload, {
    nullable: true,
    description:
      'Changes what is said of a business of yours. `CONFLICT` when it was changed since you read it; `WILL_BE_PUBLIC` as for `createBusiness`; `NOT_FOUND` for one that is not yours.',
  })
  async editBusiness(
    @Arg('input', () => EditBusinessInput, { description: 'Which business, and what changes.' })
    input: EditBusinessInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const outcome = await editBusiness(ctx, input, await readOwnContact(ctx, input, info));
    return new EditBusinessPayload({ outcome, language: ctx.language });
  }

  @visibleTo(businessOwner)
  @Mutation(() => CloseBusinessPayload, {
    nullable: true,
    description:
      'Closes a business of yours: nobody but you finds it any more, in no list and no klusster. It can be opened again. `NOT_FOUND` for one that is not yours.',
  })
  async closeBusiness(
    @Arg('input', () => BusinessInput, { description: 'Which business.' }) input: BusinessInput,
    @Ctx() ctx: Context,
  ) {
    return new CloseBusinessPayload({ outcome: await closeBusiness(ctx, input), language: ctx.language });
  }

  @visibleTo(businessOwner)
  @Mutation(() => ReopenBusinessPayload, {
    nullable: true,
    description:
      'Opens a business of yours that was closed: everybody finds it where it was. `NOT_FOUND` for one that is not yours.',
  })
  async reopenBusiness(
    @Arg('input', () => BusinessInput, { description: 'Which business.' }) input: BusinessInput,
    @Ctx() ctx: Context,
  ) {
    return new ReopenBusinessPayload({ outcome: await reopenBusiness(ctx, input), language: ctx.language });
  }
}

@Resolver(() => BusinessOwnerView)
export class BusinessOwnerBusinesses {
  @visibleTo(everyone)
  @reads(BUSINESS_READS)
  @FieldResolver(() => BusinessConnection, { description: 'The businesses that this owner presents.' })
  businesses(
    @Root() owner: BusinessOwnerView,
    @Args(() => BusinessList) _list: BusinessList,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new BusinessConnection(listOf(owner, info));
  }
}
