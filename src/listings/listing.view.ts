import type { GraphQLResolveInfo } from 'graphql';
import { Args, Field, GraphQLISODateTime, ID, Info, ObjectType, registerEnumType } from 'type-graphql';
import { BusinessView } from '../businesses/index.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { type ListingId, toGlobalId } from '../kernel/ids.js';
import { KlussterView } from '../klussters/index.js';
import { everyone } from '../privacy/audience.js';
import { Lens } from '../privacy/lens.js';
import { visibleTo } from '../privacy/visibleTo.js';
import type { Row } from '../read/rows.js';
import type { ListingSide as Side, ListingState as State } from './listingState.js';

export const ListingState = {
  REQUESTED: 'REQUESTED',
  INVITED: 'INVITED',
  LISTED: 'LISTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  ENDED: 'ENDED',
} as const satisfies Record<State, State>;
registerEnumType(ListingState, {
  name: 'ListingState',
  description: 'Where a listing stands.',
  valuesConfig: {
    REQUESTED: { description: 'The Business Owner asks for it, and the Klusster Owner has yet to answer.' },
    INVITED: { description: 'The Klusster Owner invites the business, and the Business Owner has yet to answer.' },
    LISTED: { description: 'The business is listed in the klusster, for everybody to see.' },
    DECLINED: { description: 'The other side said no.' },
    WITHDRAWN: { description: 'Whoever asked took it back before it was answered.' },
    ENDED: { description: 'The business was listed and is no more.' },
  },
});

export const ListingSide = {
  KLUSSTER_OWNER: 'KLUSSTER_OWNER',
  BUSINESS_OWNER: 'BUSINESS_OWNER',
} as const satisfies Record<Side, Side>;
registerEnumType(ListingSide, {
  name: 'ListingSide',
  description: 'One of the two who have a say in a listing.',
  valuesConfig: {
    KLUSSTER_OWNER: { description: 'The Klusster Owner whose klusster it is.' },
    BUSINESS_OWNER: { description: 'The Business Owner whose business it is.' },
  },
});

@ObjectType('ListingStep', { simpleResolvers: true, description: 'One step in the history of a listing.' })
export class ListingStepView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ListingState, { description: 'Where it led.' })
  get state(): State {
    return this.row.state as State;
  }

  @visibleTo(everyone)
  @Field(() => ListingSide, { description: 'By whom.' })
  get by(): Side {
    return this.row.by as Side;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  get at(): Date {
    return this.row.at as Date;
  }
}

const ListingStepConnection = connectionOf('ListingStep', ListingStepView);

/** There for both sides and for nobody else, which is what its source says. */
@ObjectType('Listing', {
  simpleResolvers: true,
  description:
    'A business and a klusster: whether it is listed there, asked for, or no more. The two owners see it, and nobody else; what is listed, everybody sees in `Klusster.businesses`.',
})
export class ListingView extends Lens<Row> {
  @visibleTo(everyone)
  @Field(() => ID, { description: 'The global id of the listing.' })
  get id(): string {
    return toGlobalId('Listing', this.row.id as ListingId);
  }

  @visibleTo(everyone)
  @Field(() => KlussterView, { nullable: true, description: 'The klusster; null while it is not there for you.' })
  get klusster(): KlussterView | null {
    return this.row.klusster ? new KlussterView(this.row.klusster as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => BusinessView, { nullable: true, description: 'The business; null while it is not there for you.' })
  get business(): BusinessView | null {
    return this.row.business ? new BusinessView(this.row.business as Row) : null;
  }

  @visibleTo(everyone)
  @Field(() => ListingState, { description: 'Where it stands.' })
  get state(): State {
    return this.row.state as State;
  }

  @visibleTo(everyone)
  @Field(() => GraphQLISODateTime, { description: 'Since when it stands there.' })
  get since(): Date {
    return this.row.since as Date;
  }

  @visibleTo(everyone)
  @Field(() => ListingStepConnection, { description: 'How it came there, the first step first.' })
  history(@Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new ListingStepConnection(listOf(this, info));
  }
}
