import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ConsumerUserView } from '../accounts/index.js';
import { PersonView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { caseStaff, self } from '../privacy/audience.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import { SubscriptionView } from './subscription.view.js';

const SubscriptionConnection = connectionOf('MailingSubscription', SubscriptionView);

@Resolver(() => ConsumerUserView)
export class ConsumerUserSubscriptions {
  @visibleTo(self, caseStaff)
  @personal('subscription', '4.3')
  @FieldResolver(() => SubscriptionConnection, {
    nullable: true,
    description: 'The mailing lists that the Consumer User is on.',
  })
  async subscriptions(
    @Root() consumer: ConsumerUserView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(consumer, info)) ? new SubscriptionConnection(listOf(consumer, info)) : null;
  }
}

@Resolver(() => PersonView)
export class PersonSubscriptions {
  @visibleTo(self, caseStaff)
  @personal('subscription', '4.3')
  @FieldResolver(() => SubscriptionConnection, {
    nullable: true,
    description: 'The mailing lists that she is on. The grant covers `SUBSCRIPTION`.',
  })
  async subscriptions(
    @Root() person: PersonView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(person, info)) ? new SubscriptionConnection(listOf(person, info)) : null;
  }
}
