import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { Payload } from '../graph/payload.js';
import { everyone } from '../privacy/audience.js';
import { visibleTo } from '../privacy/visibleTo.js';
import { ListingView } from './listing.view.js';
import { readListing } from './readListing.js';

/** The payload of one step of a listing. */
function payloadOf(name: string, description: string) {
  @ObjectType(`${name}Payload`, { simpleResolvers: true, description })
  class ListingPayload extends Payload<{ readonly id: string }> {
    @visibleTo(everyone)
    @Field(() => ListingView, { nullable: true, description: 'The listing; null when nothing changed.' })
    async listing(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ListingView | null> {
      return this.done && readListing(ctx, this.done.id, info);
    }
  }
  return ListingPayload;
}

export const RequestListingPayload = payloadOf('RequestListing', 'The outcome of asking for a listing.');
export const InviteBusinessPayload = payloadOf('InviteBusiness', 'The outcome of inviting a business.');
export const AcceptListingPayload = payloadOf('AcceptListing', 'The outcome of accepting a listing.');
export const DeclineListingPayload = payloadOf('DeclineListing', 'The outcome of declining a listing.');
export const WithdrawListingPayload = payloadOf('WithdrawListing', 'The outcome of taking a listing back.');
export const EndListingPayload = payloadOf('EndListing', 'The outcome of ending a listing.');
