import type { EntityManager } from '@mikro-orm/core';
import { newId } from '../kernel/ids.js';
import { postMessage } from '../mail/index.js';
import { ListingStep } from './listing.entity.js';
import type { ListingSide, ListingState, ListingVerb } from './listingState.js';
import type { Held, Reached } from './parties.js';

/** What the other side is told of a step. */
const TEMPLATES = {
  request: 'LISTING_REQUESTED',
  invite: 'BUSINESS_INVITED',
  accept: 'LISTING_ACCEPTED',
  decline: 'LISTING_DECLINED',
  withdraw: 'LISTING_WITHDRAWN',
  end: 'LISTING_ENDED',
} as const satisfies Record<ListingVerb, string>;

/** The side that is told. */
export const otherSide = (side: ListingSide): ListingSide =>
  side === 'KLUSSTER_OWNER' ? 'BUSINESS_OWNER' : 'KLUSSTER_OWNER';

/** A step that is open to whoever takes it. */
export type Step = { readonly verb: ListingVerb; readonly to: ListingState; readonly by: ListingSide };

/** Who is told of a step, if anybody, and the two as they are held while it is taken. */
export type Telling = { readonly told: Reached | undefined; readonly held: Held };

/**
 * Takes a step of a listing in the transaction of `em`, on record for both sides; the other one is told by mail, with the names
 * that she may see at this moment.
 */
export async function takeStep(
  ground: { readonly em: EntityManager; readonly now: Date },
  listing: { id: string; state: ListingState; stateBy: ListingSide; stateSince: Date },
  { verb, to, by }: Step,
  { told, held }: Telling,
): Promise<void> {
  const { em, now } = ground;
  Object.assign(listing, { state: to, stateBy: by, stateSince: now });
  em.create(ListingStep, { id: newId<never>(), listing: listing.id, state: to, by, at: now });
  if (!told) return;
  const { person: holder, key, email, language } = told;
  const values = held.namesFor(otherSide(by));
  await postMessage(ground, { holder, key, to: email, language, template: TEMPLATES[verb], values });
}
