import { townId } from '../townIds.js';

/** How many of each live in a scale town. */
export type Census = {
  readonly klussters: number;
  readonly businessOwners: number;
  readonly businesses: number;
  readonly listings: number;
  readonly consumers: number;
  readonly subscriptions: number;
  /** Humans; some have two profiles. */
  readonly people: number;
};

/** Profiles of one person, by their numbers. */
export type Profiles = {
  readonly klussterOwner?: number;
  readonly businessOwner?: number;
  readonly consumer?: number;
};

/** The town at scale 1. */
const KLUSSTERS = 200;
const BUSINESS_OWNERS = 15_000;
const BUSINESSES = 20_000;
const CONSUMERS = 100_000;

export const LISTINGS_PER_BUSINESS = 2;
export const SUBSCRIPTIONS_PER_CONSUMER = 3;

/** Each subscription of a consumer is to another klusster, so there are no fewer. */
const FEWEST_KLUSSTERS = 4;

/** One in so many Klusster Owners owns a business too, and one in so many Business Owners subscribes too. */
const OWNERS_WITH_BUSINESS = 20;
const OWNERS_WHO_SUBSCRIBE = 5;

/** Counts a town of a scale. The scale is a positive number; a town of 0.01 has the fewest klussters that work. */
export function census(scale: number): Census {
  const klussters = Math.max(FEWEST_KLUSSTERS, Math.round(KLUSSTERS * scale));
  const businessOwners = Math.max(1, Math.round(BUSINESS_OWNERS * scale));
  const businesses = Math.max(businessOwners, Math.round(BUSINESSES * scale));
  const consumers = Math.max(1, Math.round(CONSUMERS * scale));
  const both = overlaps({ klussters, businessOwners, consumers });
  return {
    klussters,
    businessOwners,
    businesses,
    listings: businesses * LISTINGS_PER_BUSINESS,
    consumers,
    subscriptions: consumers * SUBSCRIPTIONS_PER_CONSUMER,
    people: klussters + (businessOwners - both.ownersOfBoth) + (consumers - both.subscribingOwners),
  };
}

type Counted = Pick<Census, 'klussters' | 'businessOwners' | 'consumers'>;

function overlaps({ klussters, businessOwners, consumers }: Counted) {
  const ownersOfBoth = Math.min(Math.floor(klussters / OWNERS_WITH_BUSINESS), businessOwners);
  const onlyBusiness = businessOwners - ownersOfBoth;
  return {
    ownersOfBoth,
    onlyBusiness,
    subscribingOwners: Math.min(Math.floor(onlyBusiness / OWNERS_WHO_SUBSCRIBE), consumers),
  };
}

/**
 * The profiles of a person by her number, so that nobody need be remembered: first the Klusster Owners, one a klusster,
 * then those who own a business only, then those who only subscribe.
 */
export function profilesOf(of: Census, person: number): Profiles {
  const { ownersOfBoth, onlyBusiness, subscribingOwners } = overlaps(of);
  if (person < of.klussters) {
    const businessOwner = nth(person, OWNERS_WITH_BUSINESS, ownersOfBoth);
    return { klussterOwner: person, ...(businessOwner !== undefined && { businessOwner }) };
  }
  const afterOwners = person - of.klussters;
  if (afterOwners < onlyBusiness) {
    const consumer = nth(afterOwners, OWNERS_WHO_SUBSCRIBE, subscribingOwners);
    return { businessOwner: ownersOfBoth + afterOwners, ...(consumer !== undefined && { consumer }) };
  }
  return { consumer: subscribingOwners + afterOwners - onlyBusiness };
}

/** The place of a number among those that a step hits, while there are places. */
const nth = (number: number, step: number, places: number): number | undefined =>
  number % step === 0 && number / step < places ? number / step : undefined;

/** The id of a member of a scale town, from its seed and number: whoever refers to it need not look it up. */
export const scaleId = <Id extends string>(table: string, seed: number, number: number): Id =>
  townId<Id>(table, `scale/${seed}/${number}`);
