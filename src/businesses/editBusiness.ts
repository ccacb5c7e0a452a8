import type { Ctx } from '../ctx.js';
import type { BusinessId } from '../kernel/ids.js';
import { isRefused, type Refused, refusedFor } from '../kernel/userErrors.js';
import { conflict } from '../kernel/versions.js';
import { imageOfUpload, letGo } from '../uploads/index.js';
import type { BusinessProfile } from './businessProfile.js';
import { profileFrom } from './businessProfile.js';
import type { Changed, Saying } from './createBusiness.js';
import { type Named, ownBusiness, ownerIn } from './ownBusiness.js';
import { CONTACT_FIELDS, type OwnContact, willBePublic } from './ownContact.js';

/**
 * Changes what is said of a business of the viewer's; what is left out stays. Throws `KlussterError` NOT_FOUND for one that
 * is not hers.
 */
export async function editBusiness(ctx: Ctx, input: Named & Saying, own: OwnContact): Promise<Changed | Refused> {
  const { person } = ownerIn(ctx);
  const profile = profileFrom(input);
  return ctx.em.transactional(async (em) => {
    const business = await ownBusiness(em, ctx, input.id);
    if (isRefused(profile)) return profile;
    const stale = conflict(business, input);
    if (stale) return stale;
    const warning = willBePublic(changedIn(profile, business), own, input.confirmPublic ?? []);
    if (warning) return warning;
    const logo = input.logo ? await imageOfUpload(em, { person, id: input.logo, now: ctx.now }) : input.logo;
    if (input.logo && !logo) return refusedFor('UPLOAD_NOT_FOUND', { field: 'logo' });
    const former = business.logo;
    Object.assign(business, profile, logo !== undefined && { logo }, { version: business.version + 1 });
    if (former && logo !== undefined && former !== logo) await letGo(em, former);
    return { id: business.id as BusinessId };
  });
}

/** The contact that is not public yet. */
function changedIn(said: Partial<BusinessProfile>, before: Pick<BusinessProfile, never> & object) {
  const known = before as Partial<BusinessProfile>;
  return Object.fromEntries(
    CONTACT_FIELDS.flatMap((field) =>
      said[field] != null && said[field] !== known[field] ? [[field, said[field]]] : [],
    ),
  ) as Partial<BusinessProfile>;
}
