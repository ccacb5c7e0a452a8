import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { KlussterOwnerView } from '../accounts/index.js';
import { CardView } from '../cards/index.js';
import { PersonView } from '../cases/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { caseStaff, self } from '../privacy/audience.js';
import { rowOf } from '../privacy/lens.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { CardUseView } from './cardUse.view.js';
import { readNextCharge } from './nextCharge.js';

const CardUseConnection = connectionOf('CardUse', CardUseView);

@Resolver(() => KlussterOwnerView)
export class KlussterOwnerCardUses {
  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @FieldResolver(() => CardUseConnection, {
    nullable: true,
    description: 'When the card of the Klusster Owner was used, and for what, the newest first.',
  })
  async cardUses(
    @Root() owner: KlussterOwnerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(owner, info)) ? new CardUseConnection(listOf(owner, info)) : null;
  }
}

@Resolver(() => PersonView)
export class PersonCardUses {
  @visibleTo(self, caseStaff)
  @personal('billing', '4.2')
  @FieldResolver(() => CardUseConnection, {
    nullable: true,
    description: 'When her card was used, and for what, the newest first. The grant covers `BILLING`.',
  })
  async cardUses(
    @Root() person: PersonView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(person, info)) ? new CardUseConnection(listOf(person, info)) : null;
  }
}

@Resolver(() => CardView)
export class CardNextCharge {
  @visibleTo(self)
  @personal('card', '4.2')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The first day on which the card may be charged next, such as `2027-01-01`, on the clock of your province; null while nothing is due. A card is charged once in a month at most.',
  })
  async nextChargeOn(
    @Root() card: CardView,
    @Ctx() { em, now, vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    return (await vault.show(card, info)) ? readNextCharge(em, rowOf<Row>(card).id as string, now) : null;
  }
}
