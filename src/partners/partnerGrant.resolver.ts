import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { self } from '../privacy/audience.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import { PartnerGrantView } from './partnerGrant.view.js';

const PartnerGrantConnection = connectionOf('PartnerGrant', PartnerGrantView);

@Resolver(() => ViewerView)
export class ViewerGrants {
  @visibleTo(self)
  @personal('grant', '7.2')
  @FieldResolver(() => PartnerGrantConnection, {
    nullable: true,
    description: 'Which partners may see something in your name, and what, the newest first.',
  })
  async grants(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new PartnerGrantConnection(listOf(viewer, info)) : null;
  }
}
