import { Ctx, Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Ctx as Context } from '../ctx.js';
import { type KlussterOfferId, toGlobalId } from '../kernel/ids.js';
import { KlussterView } from '../klussters/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { ownRecord } from '../privacy/viewer.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import { OFFER_STATES, type OfferState } from './offerState.js';

export const KlussterOfferStates = Object.fromEntries(OFFER_STATES.map((name) => [name, name])) as {
  readonly [N in OfferState]: N;
};
registerEnumType(KlussterOfferStates, {
  name: 'KlussterOfferState',
  description: 'Where an offer of a klusster stands.',
  valuesConfig: {
    OPEN: { description: 'It can be accepted, declined or withdrawn.' },
    ACCEPTED: { description: 'The klusster was handed over.' },
    DECLINED: { description: 'She to whom it was offered does not want it.' },
    WITHDRAWN: { description: 'She who offered it took it back.' },
    EXPIRED: { description: 'Nobody answered in time.' },
  },
});

/** There for the two of them alone (`offer.source.ts`); it names neither to the other. */
@ObjectType('KlussterOffer', {
  simpleResolvers: true,
  description:
    'That a Klusster Owner would hand a klusster over to another. Both see it; neither is told who the other is.',
})
export class KlussterOfferView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the offer.' })
  get id(): string {
    return toGlobalId('KlussterOffer', this.row.id as KlussterOfferId);
  }

  @visibleTo(everyone)
  @Field(() => String, { description: 'The name of the klusster when it was offered.' })
  get klussterName(): string {
    return this.row.klussterName as string;
  }

  @visibleTo(everyone)
  @Field(() => KlussterView, {
    nullable: true,
    description: 'The klusster; null where it is not published and not yours.',
  })
  get klusster(): KlussterView | null {
    return this.row.klusster ? new KlussterView(this.row.klusster as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => Boolean, { description: 'Whether it is offered to you; otherwise you offer it.' })
  isToYou(@Ctx() { viewer }: Context): boolean {
    return this.row.isToYou !== null && this.row.isToYou === ownRecord(viewer, 'klussterOwner');
  }

  @visibleTo(everyone)
  @Field(() => KlussterOfferStates, { description: 'Where it stands.' })
  get state(): OfferState {
    return this.row.state as OfferState;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When it was offered.' })
  get offeredAt(): Date {
    return this.row.offeredAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'Until when it can be accepted.' })
  get expiresAt(): Date {
    return this.row.expiresAt as Date;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended; null while it is open.' })
  get endedAt(): Date | null {
    return this.row.endedAt as Date | null;
  }
}
