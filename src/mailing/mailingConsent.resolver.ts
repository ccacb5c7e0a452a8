import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ConsumerUserView } from '../accounts/index.js';
import { PersonView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { caseStaff, self } from '../privacy/audience.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import { MailingConsentView } from './mailingConsent.view.js';

const MailingConsentConnection = connectionOf('MailingConsent', MailingConsentView);

@Resolver(() => ConsumerUserView)
export class ConsumerUserConsents {
  @visibleTo(self, caseStaff)
  @personal('consent', '4.3')
  @FieldResolver(() => MailingConsentConnection, {
    nullable: true,
    description: 'What the Consumer User consented to, and what she withdrew, the newest first.',
  })
  async consents(
    @Root() consumer: ConsumerUserView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(consumer, info)) ? new MailingConsentConnection(listOf(consumer, info)) : null;
  }
}

@Resolver(() => PersonView)
export class PersonConsents {
  @visibleTo(self, caseStaff)
  @personal('consent', '4.3')
  @FieldResolver(() => MailingConsentConnection, {
    nullable: true,
    description:
      'The mailing lists that she consented to, and what she withdrew, the newest first. The grant covers `CONSENT`.',
  })
  async consents(
    @Root() person: PersonView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(person, info)) ? new MailingConsentConnection(listOf(person, info)) : null;
  }
}
