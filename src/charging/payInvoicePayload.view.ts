import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Begun } from './beginByHand.js';
import { cardUseOf } from './cardUse.source.js';
import { CardUseView } from './cardUse.view.js';

@ObjectType('PayInvoicePayload', {
  simpleResolvers: true,
  description: 'The outcome of paying an invoice with a card: what was begun, not yet what came of it.',
})
export class PayInvoicePayload extends Payload<Begun> {
  @visibleTo(everyone)
  @Field(() => CardUseView, {
    nullable: true,
    description:
      'The use of the card that was begun; null when nothing was. Read `cardUses` again until it is not `UNDER_WAY` any more, which takes seconds as a rule.',
  })
  async cardUse(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<CardUseView | null> {
    const row = this.done && (await ctx.reader.one(cardUseOf, { attempt: this.done.attempt }, info));
    return row && new CardUseView(row);
  }
}
