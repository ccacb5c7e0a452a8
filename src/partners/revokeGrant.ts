import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/ids.js';
import { ownRecord } from '../privacy/viewer.js';
import { Delegation } from './delegation.entity.js';

/** Which grant was ended. */
export type RevokedGrant = { readonly id: string };

/** Ends what a person let a partner see, at once. Throws `KlussterError` NOT_FOUND for a grant that is not hers, or over. */
export async function revokeGrant({ em, viewer, now }: Ctx, { id }: { readonly id: string }): Promise<RevokedGrant> {
  const [ref, person] = [fromGlobalId(id), ownRecord(viewer, 'person')];
  const ended =
    ref?.kind === 'PartnerGrant' && person !== undefined
      ? await em.nativeUpdate(Delegation, { id: ref.id, person, endedAt: null }, { endedAt: now })
      : 0;
  if (ended === 0) throw new KlussterError('NOT_FOUND');
  return { id };
}
