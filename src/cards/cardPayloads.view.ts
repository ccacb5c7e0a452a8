import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { toGlobalId } from '../kernel/ids.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { SetupBegun } from './beginCardSetup.js';
import { CardView } from './card.view.js';
import type { CardKept } from './keepCard.js';
import { readCard } from './readCard.js';
import type { CardRemoved } from './removeCard.js';

@ObjectType('BeginCardSetupPayload', { simpleResolvers: true, description: 'The outcome of beginning to give a card.' })
export class BeginCardSetupPayload extends Payload<SetupBegun> {
  @visibleTo(everyone)
  @Field(() => ID, { nullable: true, description: 'For `keepCard`; good for 20 hours. Null when nothing was begun.' })
  get setupId(): string | null {
    return this.done && toGlobalId('CardSetup', this.done.id);
  }

  @visibleTo(everyone)
  @Field(() => String, {
    nullable: true,
    description:
      'For the library of the card gateway in the browser, and for nothing else: do not store it, log it or put it into a URL.',
  })
  get clientSecret(): string | null {
    return this.done?.clientSecret ?? null;
  }
}

@ObjectType('KeepCardPayload', { simpleResolvers: true, description: 'The outcome of keeping a card.' })
export class KeepCardPayload extends Payload<CardKept> {
  @visibleTo(everyone)
  @Field(() => CardView, {
    nullable: true,
    description: 'The card that is kept from now on; null when nothing was done.',
  })
  async card(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<CardView | null> {
    return this.done && readCard(ctx, this.done.owner, info);
  }
}

@ObjectType('RemoveCardPayload', { simpleResolvers: true, description: 'The outcome of removing a card.' })
export class RemoveCardPayload extends Payload<CardRemoved> {
  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether the card is erased.' })
  get removed(): boolean {
    return this.done !== null;
  }
}
