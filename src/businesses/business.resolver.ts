import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { BusinessOwnerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { fromGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { reads, visibleTo } from '../privacy/visibleTo.js';
import { BUSINESS_READS, BusinessList } from './business.inputs.js';
import { allBusinesses, businessesById } from './business.source.js';
import { BusinessView } from './business.view.js';

export const BusinessConnection = connectionOf('Business', BusinessView, { counts: true });

@Resolver()
export class BusinessResolver {
  @visibleTo(everyone)
  @reads({ id: 'Business.id' })
  @Query(() => BusinessView, { nullable: true, description: 'The business with this global id, or null.' })
  async business(
    @Arg('id', () => ID, { description: 'The global id of a business.' }) id: string,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ref = fromGlobalId(id);
    if (ref?.kind !== 'Business') return null;
    const row = await reader.one(businessesById, { ids: [ref.id] }, info);
    return row && new BusinessView(row);
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
