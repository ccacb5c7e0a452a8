import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { self } from '../privacy/audience.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import { SecondFactorView } from './secondFactor.view.js';

const SecondFactorConnection = connectionOf('SecondFactor', SecondFactorView);

@Resolver(() => ViewerView)
export class ViewerSecondFactors {
  @visibleTo(self)
  @personal('secondFactor', '10.2.3')
  @FieldResolver(() => SecondFactorConnection, {
    nullable: true,
    description: 'What you prove beside your password when you sign in, the newest first.',
  })
  async secondFactors(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new SecondFactorConnection(listOf(viewer, info)) : null;
  }
}
