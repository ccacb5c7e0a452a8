import { LockMode } from '@mikro-orm/core';
import { accountOf, BusinessOwner, type FoundAccount, KlussterOwner } from '../accounts/index.js';
import { Business } from '../businesses/index.js';
import { languageOf } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { PersonId } from '../kernel/ids.js';
import { Klusster } from '../klussters/index.js';
import type { ListingSide } from './listingState.js';

type Owned = { readonly id: string; readonly owner: string };

/** The two that a listing joins. */
export type Parties = {
  readonly klusster: Owned;
  readonly business: Owned;
  /** On which sides whoever asks stands, as what she acts as; who has both stands on both. */
  readonly sides: readonly ListingSide[];
};

/** The two of a pair of ids; undefined where there is none, and for whoever is no person. */
export async function partiesOf(
  { em, viewer }: Ctx,
  ids: { readonly klusster: string; readonly business: string },
): Promise<Parties | undefined> {
  const klusster = await em.findOne(Klusster, { id: ids.klusster });
  const business = await em.findOne(Business, { id: ids.business });
  if (!klusster || !business || viewer.kind !== 'person') return undefined;
  const { klussterOwner, businessOwner } = viewer;
  const isPublisher = klussterOwner?.active === true && klussterOwner.id === klusster.owner;
  const isPresenter = businessOwner?.id === business.owner;
  const sides: ListingSide[] = [];
  if (isPublisher) sides.push('KLUSSTER_OWNER');
  if (isPresenter) sides.push('BUSINESS_OWNER');
  return { klusster, business, sides };
}

/** The two as they are while they are held. */
export type Held = {
  /** Whether both go on: nothing new begins with what is closed. */
  readonly goOn: boolean;
  /** By what the owner on a side may know them: her own as it is called, the other's while everybody finds it. */
  readonly namesFor: (side: ListingSide) => { readonly klusster?: string; readonly business?: string };
};

/**
 * Holds the two with the owners that they were found with until the transaction ends. Throws `KlussterError`
 * STANDING_CHANGED when one of them was handed over in between.
 */
export async function holdParties(em: Ctx['em'], { klusster, business }: Parties): Promise<Held> {
  const held = { lockMode: LockMode.PESSIMISTIC_READ, refresh: true } as const;
  const publication = await em.findOne(Klusster, { id: klusster.id, owner: klusster.owner }, held);
  const presented = await em.findOne(Business, { id: business.id, owner: business.owner }, held);
  if (!publication || !presented) throw new KlussterError('STANDING_CHANGED');
  return {
    goOn: publication.state !== 'CLOSED' && !presented.closedAt,
    namesFor: (side) => ({
      ...((side === 'KLUSSTER_OWNER' || publication.state === 'PUBLISHED') && { klusster: publication.name }),
      ...((side === 'BUSINESS_OWNER' || !presented.closedAt) && { business: presented.name }),
    }),
  };
}

/** Somebody who is written to, in her language. */
export type Reached = FoundAccount & { readonly language: 'EN' | 'FR' };

/** The owner on one side, to be written to; nobody when it is whoever asks herself, or the owner was erased. */
export async function ownerOn(
  ctx: Ctx,
  side: ListingSide,
  { klusster, business }: Parties,
): Promise<Reached | undefined> {
  const { person } =
    side === 'KLUSSTER_OWNER'
      ? await ctx.em.findOneOrFail(KlussterOwner, { id: klusster.owner })
      : await ctx.em.findOneOrFail(BusinessOwner, { id: business.owner });
  if (ctx.viewer.kind === 'person' && ctx.viewer.personId === person) return undefined;
  const account = await accountOf(ctx.em, ctx, person as PersonId);
  return account && { ...account, language: await languageOf(ctx.em, person) };
}
