import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import { AccountView, BusinessOwnerView, ConsumerUserView, KlussterOwnerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { caseStaff, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

/**
 * Whom a case is about. The object is there without any grant and says nothing by itself: that she has a profile, and which
 * two are of one person, is personal too.
 */
@subject('person')
@ObjectType('Person', {
  simpleResolvers: true,
  description: 'The person whom a case is about. What staff see of her an open grant must cover, group by group.',
})
export class PersonView extends Lens<Row> {
  @visibleTo(self, caseStaff)
  @personal('account', '4')
  @Field(() => AccountView, { nullable: true, description: 'How she signs in. The grant covers `ACCOUNT`.' })
  account(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return this.#told(AccountView, ctx, info);
  }

  @visibleTo(self, caseStaff)
  @personal('contact', '4.1')
  @Field(() => BusinessOwnerView, {
    nullable: true,
    description: 'Her profile as Business Owner, if she has one. The grant covers `CONTACT`.',
  })
  businessOwner(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return this.#told(BusinessOwnerView, ctx, info);
  }

  @visibleTo(self, caseStaff)
  @personal('contact', '4.2')
  @Field(() => KlussterOwnerView, {
    nullable: true,
    description: 'Her profile as Klusster Owner, if she has one. The grant covers `CONTACT`.',
  })
  klussterOwner(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return this.#told(KlussterOwnerView, ctx, info);
  }

  @visibleTo(self, caseStaff)
  @personal('contact', '4.3')
  @Field(() => ConsumerUserView, {
    nullable: true,
    description: 'Her profile as Consumer User, if she has one. The grant covers `CONTACT`.',
  })
  consumerUser(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return this.#told(ConsumerUserView, ctx, info);
  }

  /** What stands in the row under the name of the field; that it is there, or is not, is noted like a value. */
  async #told<View>(View: new (row: Row) => View, { vault }: Context, info: GraphQLResolveInfo): Promise<View | null> {
    const isShown = await vault.show(this, info);
    const row = this.row[info.fieldName];
    return isShown && row ? new View(row as Row) : null;
  }
}
