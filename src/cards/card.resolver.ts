import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { KlussterOwnerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { klussterOwner, self, signedIn } from '../privacy/audience.js';
import { rowOf } from '../privacy/lens.js';
import { personal, visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { beginCardSetup } from './beginCardSetup.js';
import { KeepCardInput, RemoveCardInput } from './card.inputs.js';
import { CardView } from './card.view.js';
import { BeginCardSetupPayload, KeepCardPayload, RemoveCardPayload } from './cardPayloads.view.js';
import { keepCard } from './keepCard.js';
import { removeCard } from './removeCard.js';

@Resolver(() => KlussterOwnerView)
export class KlussterOwnerCard {
  @visibleTo(self)
  @personal('card', '4.2')
  @FieldResolver(() => CardView, {
    nullable: true,
    description: 'The card that you pay with; null when you have none.',
  })
  async card(@Root() owner: KlussterOwnerView, @Ctx() { vault }: Context, @Info() info: GraphQLResolveInfo) {
    const { card } = rowOf(owner);
    if (!(await vault.show(owner, info))) return null;
    return card ? new CardView(card as Row) : null;
  }
}

@Resolver()
export class CardResolver {
  @visibleTo(klussterOwner)
  @Mutation(() => BeginCardSetupPayload, {
    nullable: true,
    description:
      'Begins to give a card. The browser hands the client secret to the library of the card gateway, which collects the card: its number never comes to us. Asks for a recent proof (`proveAgain`). What is not kept within 20 hours is forgotten.',
  })
  async beginCardSetup(@Ctx() ctx: Context) {
    return new BeginCardSetupPayload({ outcome: await beginCardSetup(ctx), language: ctx.language });
  }

  @visibleTo(klussterOwner)
  @Mutation(() => KeepCardPayload, {
    nullable: true,
    description:
      'Keeps the card that was given, in the place of the one before. Whether one was is asked of the card gateway. Needs your consent; `NOT_FOUND` for a setup that is not yours.',
  })
  async keepCard(
    @Arg('input', () => KeepCardInput, { description: 'Which setup, and your consent.' }) input: KeepCardInput,
    @Ctx() ctx: Context,
  ) {
    return new KeepCardPayload({ outcome: await keepCard(ctx, { ...input }), language: ctx.language });
  }

  @visibleTo(signedIn)
  @Mutation(() => RemoveCardPayload, {
    nullable: true,
    description:
      'Erases your card: at once here, and soon after at the card gateway. Invoices stay due. `NOT_FOUND` for one that is not yours or was replaced.',
  })
  async removeCard(
    @Arg('input', () => RemoveCardInput, { description: 'Which card.' }) input: RemoveCardInput,
    @Ctx() ctx: Context,
  ) {
    return new RemoveCardPayload({ outcome: await removeCard(ctx, input), language: ctx.language });
  }
}
