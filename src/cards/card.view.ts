import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, ObjectType, registerEnumType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { CARD_BRANDS, type CardBrand } from '../kernel/cardGateway.js';
import { type CardId, toGlobalId } from '../kernel/ids.js';
import { everyone, self } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { personal, subject, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';

const CardBrands = Object.fromEntries(CARD_BRANDS.map((brand) => [brand, brand])) as { [Brand in CardBrand]: Brand };
registerEnumType(CardBrands, {
  name: 'CardBrand',
  description: 'The network of a payment card.',
  valuesConfig: {
    VISA: { description: 'Visa.' },
    MASTERCARD: { description: 'Mastercard.' },
    AMEX: { description: 'American Express.' },
    DISCOVER: { description: 'Discover.' },
    DINERS: { description: 'Diners Club.' },
    JCB: { description: 'JCB.' },
    UNIONPAY: { description: 'UnionPay.' },
    OTHER: { description: 'Any other.' },
  },
});

/** §4.2: hers alone. Staff never see it, and what the gateway knows the card by is told to nobody. */
@subject('person')
@ObjectType('Card', {
  simpleResolvers: true,
  description: 'The card that you pay with. Its number is not here: whoever holds the cards has it, and we do not.',
})
export class CardView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id, for `removeCard`.' })
  get id(): string {
    return toGlobalId('Card', this.row.id as CardId);
  }

  @visibleTo(self)
  @personal('card', '4.2')
  @Field(() => CardBrands, { nullable: true, description: 'Its network.' })
  brand(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self)
  @personal('card', '4.2')
  @Field(() => String, { nullable: true, description: 'The last four digits of its number.' })
  last4(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }

  @visibleTo(self)
  @personal('card', '4.2')
  @Field(() => String, { nullable: true, description: 'The last month in which it is good, such as `2029-04`.' })
  expiry(@Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    return vault.open(this, info);
  }
}
