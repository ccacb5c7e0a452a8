import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../graph/pageArgs.js';
import { ListingState } from './listing.view.js';
import type { ListingState as State } from './listingState.js';

@InputType({ description: 'Which business is to be listed in which klusster.' })
export class ListingInput {
  @Field(() => ID, { description: 'The global id of the business.' })
  businessId!: string;

  @Field(() => ID, { description: 'The global id of the klusster.' })
  klussterId!: string;
}

@InputType({ description: 'Which listing is answered, taken back or ended.' })
export class ListingStepInput {
  @Field(() => ID, { description: 'The global id of the listing.' })
  listingId!: string;
}

@InputType({ description: 'Which listings to list.' })
export class ListingFilter {
  @Field(() => ListingState, { nullable: true, description: 'Where they stand; all when left out.' })
  state?: State | null;
}

@ArgsType()
export class ListingList extends PageArgs {
  @Field(() => ListingFilter, { nullable: true, description: 'Which listings to list; all of yours when left out.' })
  filter?: ListingFilter | null;
}

/** What the arguments of a list of listings read. */
export const LISTING_READS = { 'filter.state': 'Listing.state' } as const;
