import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { self } from '../privacy/audience.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import { DisclosureView } from './disclosure.view.js';

const DisclosureConnection = connectionOf('Disclosure', DisclosureView);

@Resolver(() => ViewerView)
export class ViewerDisclosures {
  @visibleTo(self)
  @personal('disclosure', '13.1')
  @FieldResolver(() => DisclosureConnection, {
    nullable: true,
    description:
      'Who was shown what of you through this API, the newest first, gathered by the hour. It is kept for 24 months. What you see of yourself is not listed; what a partner sees of you in your name is.',
  })
  async disclosures(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new DisclosureConnection(listOf(viewer, info)) : null;
  }
}
