import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { isId } from '../kernel/ids.js';
import { Partner } from './partner.entity.js';

/** Which partner is suspended. */
export type SuspendedPartner = { readonly clientId: string };

/** Suspends a partner: all its tokens are refused from the next request on. Throws `KlussterError` NOT_FOUND for one that is not there, or is suspended. */
export async function suspendPartner(
  { em, now }: Pick<Ctx, 'em' | 'now'>,
  { clientId }: { readonly clientId: string },
): Promise<SuspendedPartner> {
  const suspended = isId(clientId)
    ? await em.nativeUpdate(Partner, { id: clientId, suspendedAt: null }, { suspendedAt: now })
    : 0;
  if (suspended === 0) throw new KlussterError('NOT_FOUND');
  return { clientId };
}
