import { defineEntity, p } from '@mikro-orm/core';
import { Business } from '../businesses/index.js';
import { internal, open } from '../db/columns.js';
import { Klusster } from '../klussters/index.js';
import { LISTING_SIDES, LISTING_STATES } from './listingState.js';

/** A business and a klusster: whether it is listed there, and what the two sides have to do with each other before and after. */
export const Listing = defineEntity({
  name: 'Listing',
  tableName: 'listing',
  properties: {
    id: p.uuid().primary().comment(open),
    klusster: () => p.manyToOne(Klusster).mapToPk().comment(open),
    business: () => p.manyToOne(Business).mapToPk().comment(open),
    state: p.enum([...LISTING_STATES]).comment(internal),
    /** Which side brought it there. */
    stateBy: p.enum([...LISTING_SIDES]).comment(internal),
    stateSince: p.datetime().comment(internal),
    createdAt: p.datetime().comment(internal),
  },
  uniques: [{ properties: ['klusster', 'business'] }],
  indexes: [{ properties: ['business'] }],
});

/** One step of a listing: its history, for both sides. */
export const ListingStep = defineEntity({
  name: 'ListingStep',
  tableName: 'listing_step',
  properties: {
    id: p.uuid().primary().comment(internal),
    listing: () => p.manyToOne(Listing).mapToPk().comment(internal),
    state: p.enum([...LISTING_STATES]).comment(internal),
    by: p
      .enum([...LISTING_SIDES])
      .fieldName('by_side')
      .comment(internal),
    at: p.datetime().comment(internal),
  },
  indexes: [{ properties: ['listing', 'at'] }],
});
