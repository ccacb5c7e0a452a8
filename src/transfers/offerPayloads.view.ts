import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { KlussterOfferView } from './klussterOffer.view.js';
import type { Offered } from './offerKlusster.js';
import { readOffer } from './readOffer.js';

/** What every act on an offer gives: the offer as it is now. */
@ObjectType()
abstract class OfferPayload extends Payload<Offered> {
  @visibleTo(everyone)
  @Field(() => KlussterOfferView, {
    nullable: true,
    description: 'The offer as it is now; null when nothing was done.',
  })
  async offer(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<KlussterOfferView | null> {
    return this.done && readOffer(ctx, this.done.id, info);
  }
}

@ObjectType('OfferKlussterPayload', { simpleResolvers: true, description: 'The outcome of offering a klusster.' })
export class OfferKlussterPayload extends OfferPayload {}

@ObjectType('AcceptKlussterOfferPayload', { simpleResolvers: true, description: 'The outcome of accepting an offer.' })
export class AcceptKlussterOfferPayload extends OfferPayload {}

@ObjectType('DeclineKlussterOfferPayload', { simpleResolvers: true, description: 'The outcome of declining an offer.' })
export class DeclineKlussterOfferPayload extends OfferPayload {}

@ObjectType('WithdrawKlussterOfferPayload', {
  simpleResolvers: true,
  description: 'The outcome of withdrawing an offer.',
})
export class WithdrawKlussterOfferPayload extends OfferPayload {}
