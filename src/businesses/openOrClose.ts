import type { Ctx } from '../ctx.js';
import type { BusinessId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { conflict } from '../kernel/versions.js';
import type { Changed } from './createBusiness.js';
import { type Named, ownBusiness } from './ownBusiness.js';

/** Closes a business of the viewer's: nobody but she finds it any more. Throws `KlussterError` NOT_FOUND for one that is not hers. */
export const closeBusiness = (ctx: Ctx, named: Named) => turn(ctx, named, 'CLOSED');

/** Opens a business of the viewer's that was closed; everybody finds it again. Throws as {@link closeBusiness} does. */
export const reopenBusiness = (ctx: Ctx, named: Named) => turn(ctx, named, 'OPEN');

const turn = (ctx: Ctx, { id, version }: Named, to: 'OPEN' | 'CLOSED'): Promise<Changed | Refused> =>
  ctx.em.transactional(async (em) => {
    const business = await ownBusiness(em, ctx, id);
    const stale = conflict(business, { version });
    if (stale) return stale;
    const is = business.closedAt ? 'CLOSED' : 'OPEN';
    if (is === to) return refusedFor('WRONG_STATE', { field: 'id' });
    Object.assign(business, { closedAt: to === 'CLOSED' ? ctx.now : null, version: version + 1 });
    return { id: business.id as BusinessId };
  });
