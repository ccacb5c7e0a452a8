import { LockMode } from '@mikro-orm/core';
import { BusinessOwner } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { type BusinessId, newId } from '../kernel/ids.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { imageOfUpload } from '../uploads/index.js';
import { Business } from './business.entity.js';
import { type BusinessProfile, profileFrom, type SaidOfBusiness } from './businessProfile.js';
import { ownerIn } from './ownBusiness.js';
import { type Confirmed, type OwnContact, willBePublic } from './ownContact.js';

/** Which business was made or changed. */
export type Changed = { readonly id: BusinessId };

/** How many businesses one owner may have, closed ones among them. */
export const BUSINESSES_AT_MOST = 100;

/** What is said of a business, the logo, and what of it may be public though it is the owner's own. */
export type Saying = SaidOfBusiness & {
  /** An upload of hers. */
  readonly logo?: string | null;
  readonly confirmPublic?: readonly Confirmed[] | null;
};

/** Makes a business of the viewer's. What she has of the same is compared, and nothing is made before she confirmed. */
export async function createBusiness(ctx: Ctx, input: Saying, own: OwnContact): Promise<Changed | Refused> {
  const { owner, person } = ownerIn(ctx);
  const profile = profileFrom(input);
  if (isRefused(profile)) return profile;
  const warning = willBePublic(profile, own, input.confirmPublic ?? []);
  if (warning) return warning;
  return once<Changed>(ctx, { verb: 'createBusiness', input }, async (em) => {
    // Two at once would each find room for one more: of one owner, one at a time.
    await em.findOneOrFail(BusinessOwner, { id: owner }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if ((await em.count(Business, { owner })) >= BUSINESSES_AT_MOST) return refusedFor('TOO_MANY_BUSINESSES');
    const logo = input.logo ? await imageOfUpload(em, { person, id: input.logo, now: ctx.now }) : null;
    if (logo === undefined) return refusedFor('UPLOAD_NOT_FOUND', { field: 'logo' });
    const id = newId<BusinessId>();
    em.create(Business, { ...(profile as BusinessProfile), id, owner, logo, createdAt: ctx.now });
    return { id };
  });
}
